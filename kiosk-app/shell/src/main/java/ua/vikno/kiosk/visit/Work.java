package ua.vikno.kiosk.visit;

import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Screen;

/**
 * A service at work, with its state.
 *
 * @param <S> the service's state
 */
record Work<S>(ServiceEntry<S> entry, S state) {
    /** The first turn of a service. */
    static <S> Turn<Work<?>> start(ServiceEntry<S> entry, Context context) {
        return entry.start().apply(context).in(next -> new Work<>(entry, next));
    }

    Turn<Work<?>> on(Event event, Context context) {
        return entry.service().on(state, event, context).in(next -> new Work<>(entry, next));
    }

    /** Back in a parked state after the session was renewed. */
    Turn<Work<?>> resumed(Context context) {
        return entry.service().resumed(state, context).in(next -> new Work<>(entry, next));
    }

    Screen screen(Context context) {
        return entry.service().screen(state, context);
    }

    boolean unsaved() {
        return entry.service().unsaved(state);
    }

    boolean busy() {
        return entry.service().busy(state);
    }

    boolean finished() {
        return entry.service().finished(state);
    }

    List<Effect> abandoned() {
        return entry.service().abandoned(state);
    }

    boolean takesScan() {
        return entry.service().takesScan(state);
    }
}
