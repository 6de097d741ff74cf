package ua.vikno.demonstration.bench;

import java.time.Duration;
import java.util.Arrays;
import ua.vikno.demonstration.bench.X11.Area;
import ua.vikno.demonstration.bench.X11.Point;

/** A finger that goes forward and back between two screens, with a watch on what the screen shows. */
record Touches(X11 screen, Contender contender, Numbers pressed, Numbers next) {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofNanos(200_000);
    /** Long enough for a person's finger, and for the pressed look to be finished. */
    private static final Duration HELD = Duration.ofMillis(60);

    private static final Duration BETWEEN = Duration.ofMillis(150);
    /**
     * The first letter of the heading, wherever it begins: no control is there, so only a new screen changes it. It is
     * small, because fetching it thousands of times a second must not keep the display from showing what is waited for.
     */
    private static final Area HEADING = new Area(56, 168, 40, 64);

    /** The start screen's large button, which leads to the menu. */
    private static final Point START = new Point(900, 1060);
    /** On the menu: help. */
    private static final Point FORWARD = new Point(617, 1850);
    /** On the help screen: back to the menu. */
    private static final Point BACK = new Point(200, 1495);

    Touches(X11 screen, Contender contender) {
        this(screen, contender, new Numbers(), new Numbers());
    }

    /** From the start screen to where the rounds are. */
    void enter() {
        tap(START, false);
    }

    /** One tap forward, measured, and one back. */
    void round(boolean counted) {
        tap(FORWARD, counted);
        tap(BACK, false);
    }

    private void tap(Point where, boolean counted) {
        Area button = Area.around(where, 16);
        screen.moveTo(where);
        Paint.rest(BETWEEN);
        int[] idle = screen.pixels(button);
        int[] before = screen.pixels(HEADING);
        screen.press();
        double press = changed("pressed look", button, idle);
        Paint.rest(HELD);
        screen.release();
        double release = changed("next screen", HEADING, before);
        if (counted) {
            pressed.add(press);
            next.add(release);
        }
        Paint.rest(BETWEEN);
    }

    private double changed(String what, Area area, int[] from) {
        return Paint.await(
                contender.name() + ", " + what,
                System.nanoTime(),
                PAUSE,
                LIMIT,
                () -> !Arrays.equals(from, screen.pixels(area)));
    }
}
