package ua.vikno.kiosk.view.kinds;

import java.util.function.DoubleFunction;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Picture;
import ua.vikno.kiosk.view.parts.Sign;

/** A picture in a soft disc, in the middle of its line. */
final class Medallion extends Region {
    private final Region disc = new Region();
    private final Region picture;
    private final double side;
    private final double inner;

    private Medallion(Region picture, Color soft, double side, double inner) {
        this.picture = picture;
        this.side = side;
        this.inner = inner;
        disc.setBackground(new Background(new BackgroundFill(soft, new CornerRadii(side / 2), Insets.EMPTY)));
        getChildren().addAll(disc, picture);
        setMouseTransparent(true);
    }

    static Medallion of(Icon icon, Color ink, Color soft, Kit kit) {
        return of(inner -> Picture.of(icon, inner, ink), soft, kit);
    }

    static Medallion of(Sign sign, Color ink, Color soft, Kit kit) {
        return of(inner -> sign.picture(inner, ink), soft, kit);
    }

    private static Medallion of(DoubleFunction<Picture> picture, Color soft, Kit kit) {
        double side = kit.u(kit.look().panel().isPortrait() ? 288 : 200);
        double inner = Math.rint(side * 0.56);
        return new Medallion(picture.apply(inner), soft, side, inner);
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
        double x = Math.rint((getWidth() - side) / 2);
        disc.resizeRelocate(x, 0, side, side);
        double in = Math.rint((side - inner) / 2);
        picture.resizeRelocate(x + in, in, inner, inner);
    }
}
