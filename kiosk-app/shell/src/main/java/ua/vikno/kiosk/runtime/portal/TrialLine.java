package ua.vikno.kiosk.runtime.portal;

import java.util.concurrent.CompletableFuture;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.portal.api.trial.Trial;

/** A trial visit's own connections to the portal, beside those of the visit under way: neither sees anything of the other. */
public interface TrialLine extends AutoCloseable {
    /** What the portal says of its dwelling for tests. */
    sealed interface Opening {
        record Told(Trial trial) implements Opening {}

        record Not(Refusal refusal) implements Opening {}
    }

    /** Asks what opens the dwelling for tests; waits for the answer. */
    Opening open();

    /** Begins and returns at once; exactly one answer comes back. */
    void ask(Asked<?> asked, Reply reply);

    /** Ends its calls, connections and sessions. @return complete when the portal was told, or cannot be */
    CompletableFuture<Void> wipe();

    @Override
    void close();
}
