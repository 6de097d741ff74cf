package ua.vikno.kiosk.view;

import javafx.scene.Scene;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * How much light the picture gives: at 0 percent nothing but black, for a kiosk nobody is near. What cannot be seen cannot be touched: a
 * touch on the dark reaches no target, and its only answer is light. A picture that stands for days is moved a little, so that none of it
 * burns in.
 */
final class Blackout {
    private static final int FULL = 100;
    /** So little that nobody sees it, more than the lines of a letter are wide. */
    private static final int DRIFT_PX = 3;

    private static final int[] RIGHT = {0, 1, 1, 0, -1, -1, -1, 0, 1};
    private static final int[] DOWN = {0, 0, 1, 1, 1, 0, -1, -1, -1};

    private final Scene scene;
    private final Region picture;
    private Color ground;
    private int percent = FULL;

    /** @param ground the colour of the sheet while it is not dark */
    Blackout(Scene scene, Region picture, Color ground) {
        this.scene = scene;
        this.picture = picture;
        this.ground = ground;
    }

    /** Whether nothing is seen. */
    boolean on() {
        return percent == 0;
    }

    /**
     * @param step 0 to 8: in its place, or a little beside it
     * @return whether it went dark, or is dark no more
     */
    boolean light(int now, int step) {
        boolean before = on();
        percent = now;
        picture.setVisible(!on());
        picture.setOpacity(on() ? 1 : now / (double) FULL);
        picture.setTranslateX(DRIFT_PX * RIGHT[step]);
        picture.setTranslateY(DRIFT_PX * DOWN[step]);
        fill();
        return before != on();
    }

    /** Another theme; the dark stays black. */
    void ground(Color colour) {
        ground = colour;
        fill();
    }

    private void fill() {
        // The sheet is darkened with what lies on it; at full light the window's own colour is cheaper.
        picture.setBackground(percent < FULL ? Background.fill(ground) : null);
        scene.setFill(percent < FULL ? Color.BLACK : ground);
    }
}
