package ua.vikno.kiosk.boot;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/** Tells when the first frame has been handed to the screen: at the pulse after the one that laid the scene out. */
final class FirstFrame extends AnimationTimer {
    private final Runnable then;
    private boolean laidOut;

    private FirstFrame(Runnable then) {
        this.then = then;
    }

    static void of(Scene scene, Runnable then) {
        FirstFrame first = new FirstFrame(then);
        scene.addPostLayoutPulseListener(() -> first.laidOut = true);
        first.start();
    }

    @Override
    public void handle(long now) {
        if (laidOut) {
            stop();
            then.run();
        }
    }
}
