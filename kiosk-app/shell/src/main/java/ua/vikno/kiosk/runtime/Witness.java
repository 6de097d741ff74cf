package ua.vikno.kiosk.runtime;

import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.screen.Screen;

/** Sees what the host does, for a demonstration that has to tell what really happened. Must return at once. */
public interface Witness {
    /** Nobody looks: the rule outside a demonstration. */
    Witness NOBODY = new Witness() {};

    default void happened(Event event) {}

    default void ordered(Effect effect) {}

    /** Each time a screen differs from the one before. */
    default void shown(Screen screen) {}
}
