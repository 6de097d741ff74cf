package ua.vikno.kiosk.runtime;

import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.screen.Screen;

/** Looks on at what the host does. Called on its own threads; must return at once and keep nothing of a visit. */
public interface Witness {
    /** Nobody looks: the rule outside a demonstration. */
    Witness NOBODY = new Witness() {};

    /** Both look. */
    default Witness and(Witness other) {
        Witness self = this;
        return new Witness() {
            @Override
            public void happened(Event event) {
                self.happened(event);
                other.happened(event);
            }

            @Override
            public void ordered(Effect effect) {
                self.ordered(effect);
                other.ordered(effect);
            }

            @Override
            public void shown(Screen screen) {
                self.shown(screen);
                other.shown(screen);
            }
        };
    }

    default void happened(Event event) {}

    default void ordered(Effect effect) {}

    /** Each time a screen differs from the one before. */
    default void shown(Screen screen) {}
}
