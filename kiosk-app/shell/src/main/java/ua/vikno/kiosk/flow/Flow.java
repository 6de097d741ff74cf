package ua.vikno.kiosk.flow;

import java.util.List;
import ua.vikno.kiosk.screen.Screen;

/**
 * A resident's service.
 *
 * @param <S> its state: a sealed hierarchy of records
 */
public interface Flow<S> {
    /** @param event every event, also such as do not concern the state; those change nothing */
    Step<S> on(S state, Event event);

    Screen screen(S state);

    /** What follows from an event: the next state and what is to be done outside. */
    record Step<S>(S next, List<Effect> effects) {
        public Step {
            effects = List.copyOf(effects);
        }

        public static <S> Step<S> to(S next, Effect... effects) {
            return new Step<>(next, List.of(effects));
        }
    }
}
