package ua.vikno.kiosk.tour;

import javafx.animation.AnimationTimer;

/** Counts pulses. */
final class Frames extends AnimationTimer {
    private final Runnable then;
    private int left;

    Frames(int count, Runnable then) {
        this.left = count;
        this.then = then;
    }

    @Override
    public void handle(long now) {
        if (left-- == 0) {
            stop();
            then.run();
        }
    }
}
