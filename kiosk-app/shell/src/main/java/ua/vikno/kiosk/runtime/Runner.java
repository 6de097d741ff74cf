package ua.vikno.kiosk.runtime;

import java.util.concurrent.CompletableFuture;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;

/** Carries out effects. */
public interface Runner {
    /** Begins and returns at once; never throws for trouble outside, that comes back as an event. */
    void run(Effect effect, Reply reply);

    /**
     * Forgets the visit: stops what runs for it and holds nothing of it any more. Returns at once.
     *
     * @return complete when nothing of it is left outside either: jobs are purged, sessions closed
     */
    CompletableFuture<Void> wipe();

    /** Takes a result back to the visit that asked for it; dropped when that visit has ended. */
    @FunctionalInterface
    interface Reply {
        void send(Event event);
    }
}
