package ua.vikno.kiosk.runtime;

import ua.vikno.kiosk.screen.Screen;

/** Shows a state. Called on the host's thread after every event, also when nothing changed; must return at once. */
@FunctionalInterface
public interface Presenter<S> {
    void present(Screen screen, S state);
}
