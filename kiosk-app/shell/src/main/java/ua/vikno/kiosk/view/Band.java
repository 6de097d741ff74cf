package ua.vikno.kiosk.view;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Picture;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.theme.Type;

/** The strip at the top: the mark, the city, the time. Nothing to touch. */
final class Band extends Region {
    private final Picture mark;
    private final Para city;
    private final Para clock;
    private final Kit kit;

    Band(Kit kit, String cityName, String time) {
        this.kit = kit;
        setBackground(fill(kit.palette().band()));
        mark = kit.sign(Sign.MARK, 48, kit.palette().onBand());
        city = kit.strong(Type.SMALL, kit.palette().onBand(), cityName);
        clock = kit.plain(Type.SMALL, kit.palette().onBand(), time);
        getChildren().addAll(mark, city, clock);
    }

    void time(String time) {
        clock.words(time);
        requestLayout();
    }

    static double height(Kit kit) {
        double line = kit.strong(Type.SMALL, kit.palette().onBand(), "8").prefHeight(-1);
        return Math.max(kit.u(kit.look().panel().isPortrait() ? 96 : 68), line + kit.u(10));
    }

    private static Background fill(Color color) {
        return new Background(new BackgroundFill(color, CornerRadii.EMPTY, Insets.EMPTY));
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double margin = kit.look().margin();
        double side = mark.side();
        mark.resizeRelocate(margin, Math.rint((height - side) / 2), side, side);
        double clockWidth = clock.prefWidth(-1);
        clock.resizeRelocate(getWidth() - margin - clockWidth, 0, clockWidth, height);
        double x = margin + side + kit.u(20);
        city.resizeRelocate(x, 0, getWidth() - x - margin - clockWidth - kit.u(20), height);
    }
}
