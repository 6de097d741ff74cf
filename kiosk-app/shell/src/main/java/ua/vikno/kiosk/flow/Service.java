package ua.vikno.kiosk.flow;

import ua.vikno.kiosk.screen.Screen;

/**
 * A part of a visit that knows nothing of the other parts: a resident's service, or a piece that several of them share.
 *
 * @param <S> its state
 */
public interface Service<S> {
    Turn<S> on(S state, Event event, Context context);

    Screen screen(S state, Context context);

    /** Whether leaving now would lose something she entered or is waiting for. */
    default boolean unsaved(S state) {
        return false;
    }

    /** Something is under way that counts as activity: she is waiting for us. */
    default boolean busy(S state) {
        return false;
    }

    /** Whether a code held to the scanner now means something; elsewhere the scanner need not look. */
    default boolean takesScan(S state) {
        return false;
    }

    /** Back in a parked state after the session was renewed. */
    default Turn<S> resumed(S state, Context context) {
        return Turn.to(state);
    }
}
