package ua.vikno.kiosk.flow;

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
}
