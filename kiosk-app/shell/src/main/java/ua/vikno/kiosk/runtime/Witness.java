package ua.vikno.kiosk.runtime;

import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.screen.Screen;

/** Looks on at what the host does. Called on its own threads; must return at once and keep nothing of a visit. */
public interface Witness {
    /** Looks at nothing: the rule outside a demonstration. */
    Witness NOBODY = new Witness() {};

    default void happened(Event event) {}

    default void ordered(Effect effect) {}

    /** Each time a screen differs from the one before. */
    default void shown(Screen screen) {}
}
