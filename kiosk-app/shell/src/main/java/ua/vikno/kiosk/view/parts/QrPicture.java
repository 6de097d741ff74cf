package ua.vikno.kiosk.view.parts;

import javafx.geometry.Insets;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BackgroundImage;
import javafx.scene.layout.BackgroundPosition;
import javafx.scene.layout.BackgroundSize;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.documents.symbol.QrSymbol;
import ua.vikno.documents.symbol.QrSymbol.Level;

/** A QR for a phone, in the middle of its line: black on white in every theme, each module as many whole pixels as find room. */
public final class QrPicture extends Region {
    private final Region symbol = new Region();
    private final double side;

    /** @param most of its side, in pixels */
    public QrPicture(String content, double most) {
        QrSymbol qr = QrSymbol.plain(content, Level.M);
        int module = Math.max(1, (int) (most / qr.sizeWithQuietZone()));
        side = (double) module * qr.sizeWithQuietZone();
        symbol.setBackground(new Background(
                new BackgroundFill[] {new BackgroundFill(Color.WHITE, CornerRadii.EMPTY, Insets.EMPTY)},
                new BackgroundImage[] {
                    new BackgroundImage(
                            StillImage.of(painted(qr, module)),
                            null,
                            null,
                            BackgroundPosition.DEFAULT,
                            BackgroundSize.DEFAULT)
                }));
        getChildren().add(symbol);
        setMouseTransparent(true);
    }

    private static WritableImage painted(QrSymbol qr, int module) {
        int pixels = module * qr.sizeWithQuietZone();
        WritableImage image = new WritableImage(pixels, pixels);
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                boolean dark = qr.dark(x / module - QrSymbol.QUIET_ZONE, y / module - QrSymbol.QUIET_ZONE);
                image.getPixelWriter().setColor(x, y, dark ? Color.BLACK : Color.WHITE);
            }
        }
        return image;
    }

    @Override
    protected double computePrefWidth(double height) {
        return side;
    }

    @Override
    protected double computePrefHeight(double width) {
        return side;
    }

    @Override
    protected void layoutChildren() {
        symbol.resizeRelocate(Math.rint((getWidth() - side) / 2), 0, side, side);
    }
}
