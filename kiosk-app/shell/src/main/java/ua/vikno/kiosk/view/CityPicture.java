package ua.vikno.kiosk.view;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Settings.Theme;
import ua.vikno.kiosk.view.parts.Kit;

/**
 * The city's picture, or rooftops where it has none. No word lies on it, so no word's contrast depends on it. Decorative: it
 * tells nothing, so it has no stop for the keys and is not spoken (EN 301 549, 5.1.3.6).
 */
final class CityPicture extends Region {
    /** A bright photograph would blind whoever chose the dark theme. */
    private static final double DIMMED = 0.5;

    private final @Nullable Image image;
    private final ImageView view = new ImageView();
    private final Rectangle shade = new Rectangle();
    private final Rooftops rooftops;

    CityPicture(@Nullable Image image, Kit kit) {
        this.image = image;
        rooftops = new Rooftops(kit.palette());
        boolean dark = kit.settings().theme() == Theme.DARK;
        shade.setFill(Color.color(0, 0, 0, dark ? DIMMED : 0));
        if (image == null) {
            getChildren().add(rooftops);
        } else {
            view.setImage(image);
            getChildren().addAll(view, shade);
        }
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (image == null) {
            rooftops.resizeRelocate(0, 0, width, height);
            return;
        }
        // As large as it must be to fill the place; what juts out on two sides is cut off.
        double scale = Math.max(width / image.getWidth(), height / image.getHeight());
        double across = width / scale;
        double down = height / scale;
        view.setViewport(
                new Rectangle2D((image.getWidth() - across) / 2, (image.getHeight() - down) / 2, across, down));
        view.setFitWidth(width);
        view.setFitHeight(height);
        shade.setWidth(width);
        shade.setHeight(height);
    }
}
