package ua.vikno.kiosk.view;

import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * What the city shows of itself on the start screen.
 *
 * @param emblem null: the mark of the kiosk stands in its place
 * @param picture null: rooftops are drawn
 */
record CityImages(@Nullable Image emblem, @Nullable Image picture) {
    static final CityImages NONE = new CityImages(null, null);
}
