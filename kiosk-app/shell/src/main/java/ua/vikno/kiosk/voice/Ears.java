package ua.vikno.kiosk.voice;

import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;

/** What the view tells the voice. Called on the toolkit's thread; returns at once. */
public interface Ears {
    /** A screen is shown, or what it says has changed. */
    void shown(Screen screen, Settings settings);

    /** Where the keys stand on the picture that is shown next; said after what that picture says. */
    void stands(String stop, String name, int number, int of);

    /**
     * The six keys have come to a stop.
     *
     * @param stop the id of a node, as {@link Stops} lists them
     * @param name what is written on it, for stops that are no part of the screen
     * @param number 1-based, among its like
     */
    void focused(String stop, String name, int number, int of);

    /**
     * @param key the id of a keyboard key that was struck
     * @param acted false where the field is full, or there is nothing to erase
     */
    void typed(String key, boolean capital, boolean acted);

    /**
     * The drawer of a tool has opened, or the picture turned to another page.
     *
     * @param name of the tool; empty for a page
     * @param number 1-based page, 0 for a drawer
     */
    void turned(String name, int number, int of);

    /** A key has nothing to do here: there is no way back, no louder, no choice of that number. */
    void vain(PadKey key);

    /** Say it again. */
    void repeat();

    /** Stop what is being said at its place; go on from there; where nothing is being said, say it again. */
    void pause();

    /** Whether something is being said. */
    boolean speaking();

    /** Ignores everything: there is no speech. */
    Ears DEAF = new Ears() {
        @Override
        public void shown(Screen screen, Settings settings) {}

        @Override
        public void stands(String stop, String name, int number, int of) {}

        @Override
        public void focused(String stop, String name, int number, int of) {}

        @Override
        public void typed(String key, boolean capital, boolean acted) {}

        @Override
        public void turned(String name, int number, int of) {}

        @Override
        public void vain(PadKey key) {}

        @Override
        public void repeat() {}

        @Override
        public void pause() {}

        @Override
        public boolean speaking() {
            return false;
        }
    };
}
