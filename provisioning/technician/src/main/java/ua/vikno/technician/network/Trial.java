package ua.vikno.technician.network;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import ua.vikno.technician.portal.PortalAnswer;
import ua.vikno.technician.portal.PortalAnswer.Silent;
import ua.vikno.technician.portal.PortalAnswer.Why;

/** Joins a network and keeps it only if the portal answers within 60 s; else everything is as it was. */
final class Trial {
    static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    /** After the longest that a decision can take: joining, the portal's last answer, and writing. */
    private static final int HOLD_S = 120;

    private final NetworkManager manager;
    private final Portal portal;
    private final LongSupplier nanos;
    private final Pause pause;
    private final Supplier<UUID> ids;

    /** @param nanos that only goes forward: the wall clock leaps when a time server is reached at last */
    Trial(NetworkManager manager, Portal portal, LongSupplier nanos, Pause pause, Supplier<UUID> ids) {
        this.manager = manager;
        this.portal = portal;
        this.nanos = nanos;
        this.pause = pause;
        this.ids = ids;
    }

    /** Asks the portal. */
    interface Portal {
        PortalAnswer ask(String address) throws InterruptedException;
    }

    /** Waits. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /** How it ended. */
    sealed interface Outcome {
        /** @param answer empty when there was no portal to ask */
        record Kept(Optional<PortalAnswer> answer) implements Outcome {}

        /** Everything is as it was: the network let nobody in. */
        record NotJoined(String detail) implements Outcome {}

        /** Everything is as it was: the portal was not reached. */
        record NotReached(Silent answer) implements Outcome {}

        /** Everything is as it was: what worked could not be written. */
        record NotWritten(String detail) implements Outcome {}

        /** Nothing was changed, because it could not have been taken back. */
        record NotTried() implements Outcome {}
    }

    /** @param address of the portal; empty for none: it is enough then that the machine gets its address */
    Outcome run(Plan plan, String address) throws InterruptedException {
        Optional<String> checkpoint = manager.remember(HOLD_S);
        if (checkpoint.isEmpty()) {
            return new Outcome.NotTried();
        }
        UUID id = ids.get();
        Outcome outcome = tried(plan, id, address, checkpoint.get());
        if (!(outcome instanceof Outcome.Kept)) {
            manager.putBack(checkpoint.get(), id);
        }
        return outcome;
    }

    private Outcome tried(Plan plan, UUID id, String address, String checkpoint) throws InterruptedException {
        long end = nanos.getAsLong() + LONGEST.toNanos();
        Optional<String> refused = manager.join(plan, id);
        if (refused.isPresent()) {
            return new Outcome.NotJoined(refused.get());
        }
        Optional<PortalAnswer> answer = address.isEmpty() ? Optional.empty() : Optional.of(reach(address, end));
        return answer.isPresent() && answer.get() instanceof Silent silent && silent.why() != Why.UNTRUSTED
                ? new Outcome.NotReached(silent)
                : manager.keep(checkpoint, id)
                        .<Outcome>map(Outcome.NotWritten::new)
                        .orElseGet(() -> new Outcome.Kept(answer));
    }

    /** Until it answers or the time is over. An answer that is not trusted is one: time and certificate come later. */
    private PortalAnswer reach(String address, long end) throws InterruptedException {
        PortalAnswer answer = portal.ask(address);
        while (answer instanceof Silent(Why why, String _) && why != Why.UNTRUSTED && nanos.getAsLong() - end < 0) {
            pause.of(BETWEEN);
            answer = portal.ask(address);
        }
        return answer;
    }
}
