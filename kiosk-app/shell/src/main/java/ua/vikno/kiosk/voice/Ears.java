package ua.vikno.kiosk.voice;

import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;

/** What the view tells the voice. Called on the toolkit's thread; returns at once. */
public interface Ears {
    /** A screen is shown, or what it says has changed. */
    void shown(Screen screen, Settings settings);

    /**
     * The six keys have come to a stop.
     *
     * @param stop the id of a node, as {@link Stops} lists them
     * @param name what is written on it, for stops that are no part of the screen
     * @param number 1-based
     */
    void focused(String stop, String name, int number, int of);

    /** @param key the id of a keyboard key that acted */
    void typed(String key, boolean capital);

    /** Say it again. */
    void repeat();

    /** Ignores everything: there is no speech. */
    Ears DEAF = new Ears() {
        @Override
        public void shown(Screen screen, Settings settings) {}

        @Override
        public void focused(String stop, String name, int number, int of) {}

        @Override
        public void typed(String key, boolean capital) {}

        @Override
        public void repeat() {}
    };
}
