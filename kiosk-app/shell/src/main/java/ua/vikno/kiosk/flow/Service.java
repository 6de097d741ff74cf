package ua.vikno.kiosk.flow;

import java.util.List;
import ua.vikno.kiosk.screen.Screen;

/**
 * A part of a visit that knows nothing of the other parts: a resident's service, or a piece that several of them share.
 *
 * @param <S> its state
 */
public interface Service<S> {
    Turn<S> on(S state, Event event, Context context);

    Screen screen(S state, Context context);

    /** Whether leaving now would lose something the resident entered or is waiting for. */
    default boolean unsaved(S state) {
        return false;
    }

    /** Whether something is under way that counts as activity: the resident waits for the portal or a printer. */
    default boolean busy(S state) {
        return false;
    }

    /**
     * Whether what the resident came for is done, and only paper is to be taken: who touches the screen later may be somebody
     * else.
     */
    default boolean finished(S state) {
        return false;
    }

    /** What is to be done when the resident has gone from here, such as telling the staff of paper that was left. */
    default List<Effect> abandoned(S state) {
        return List.of();
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
