package ua.vikno.kiosk.boot;

import java.util.function.Consumer;

/** How bright the screen is: dark while nobody is near, else as the week plan says. Asked from any thread. */
final class ScreenLight {
    private final Consumer<Shown> screen;
    private boolean dark;
    private int percent = 100;
    private int step;

    /**
     * What the screen is told.
     *
     * @param percent of the panel's brightness; 0 is black
     * @param step 0 to 8: in its place, or a little beside it
     */
    record Shown(int percent, int step) {}

    /** @param screen must return at once */
    ScreenLight(Consumer<Shown> screen) {
        this.screen = screen;
    }

    synchronized void dark(boolean now) {
        dark = now;
        show();
    }

    synchronized void picture(int bright, int place) {
        percent = bright;
        step = place;
        show();
    }

    private void show() {
        screen.accept(new Shown(dark ? 0 : percent, step));
    }
}
