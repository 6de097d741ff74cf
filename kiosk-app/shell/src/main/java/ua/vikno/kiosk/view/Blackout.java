package ua.vikno.kiosk.view;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * Nothing but black, for a kiosk nobody is near. What cannot be seen cannot be touched: a touch on the dark reaches no target,
 * and its only answer is light.
 */
final class Blackout {
    private final Scene scene;
    private final Node picture;
    private Color ground;
    private boolean on;

    /** @param ground the colour of the sheet while it is not dark */
    Blackout(Scene scene, Node picture, Color ground) {
        this.scene = scene;
        this.picture = picture;
        this.ground = ground;
    }

    boolean on() {
        return on;
    }

    void on(boolean dark) {
        on = dark;
        picture.setVisible(!dark);
        fill();
    }

    /** Another theme; the dark stays black. */
    void ground(Color colour) {
        ground = colour;
        fill();
    }

    private void fill() {
        scene.setFill(on ? Color.BLACK : ground);
    }
}
