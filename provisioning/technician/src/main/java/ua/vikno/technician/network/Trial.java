package ua.vikno.technician.network;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import ua.vikno.state.proxy.ProxyServer;
import ua.vikno.technician.network.WayOut.Wish;
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
    private final WayOut wayOut;
    private final Portal portal;
    private final LongSupplier nanos;
    private final Pause pause;
    private final Supplier<UUID> ids;

    /** @param nanos that only goes forward: the wall clock leaps when a time server is reached at last */
    Trial(NetworkManager manager, WayOut wayOut, Portal portal, LongSupplier nanos, Pause pause, Supplier<UUID> ids) {
        this.manager = manager;
        this.wayOut = wayOut;
        this.portal = portal;
        this.nanos = nanos;
        this.pause = pause;
        this.ids = ids;
    }

    /** Asks the portal. */
    interface Portal {
        PortalAnswer ask(String address, Optional<ProxyServer> proxy) throws InterruptedException;
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
    Outcome run(Plan plan, Wish wish, String address) throws InterruptedException {
        Optional<String> checkpoint = manager.remember(HOLD_S);
        if (checkpoint.isEmpty()) {
            return new Outcome.NotTried();
        }
        UUID id = ids.get();
        long end = nanos.getAsLong() + LONGEST.toNanos();
        Optional<String> refused = manager.join(plan, id);
        Outcome outcome = refused.isPresent()
                ? new Outcome.NotJoined(refused.get())
                : run(wish, address, end, () -> manager.keep(checkpoint.get(), id));
        if (!(outcome instanceof Outcome.Kept)) {
            manager.putBack(checkpoint.get(), id);
        }
        return outcome;
    }

    /** In the network as it is. */
    Outcome run(Wish wish, String address) throws InterruptedException {
        return run(wish, address, nanos.getAsLong() + LONGEST.toNanos(), Optional::empty);
    }

    /** Writes what was tried; says why not. */
    private interface Keep {
        Optional<String> write() throws InterruptedException;
    }

    private Outcome run(Wish wish, String address, long end, Keep network) throws InterruptedException {
        Optional<ProxyServer> proxy = wish.proxy(wayOut.now());
        boolean other = !(wish instanceof Wish.AsNow);
        if (other) {
            wayOut.open(proxy);
        }
        Optional<PortalAnswer> answer = address.isEmpty() ? Optional.empty() : Optional.of(reach(address, proxy, end));
        Outcome outcome = answer.isPresent() && answer.get() instanceof Silent silent && silent.why() != Why.UNTRUSTED
                ? new Outcome.NotReached(silent)
                : written(other ? () -> wayOut.keep(proxy) : Optional::empty, network)
                        .<Outcome>map(Outcome.NotWritten::new)
                        .orElseGet(() -> new Outcome.Kept(answer));
        if (other && !(outcome instanceof Outcome.Kept)) {
            wayOut.putBack();
        }
        return outcome;
    }

    /** The proxy before the network: the network is what cannot be taken back any more. */
    private static Optional<String> written(Keep proxy, Keep network) throws InterruptedException {
        Optional<String> refused = proxy.write();
        return refused.isPresent() ? refused : network.write();
    }

    /** Until it answers or the time is over. An answer that is not trusted is one: time and certificate come later. */
    private PortalAnswer reach(String address, Optional<ProxyServer> proxy, long end) throws InterruptedException {
        PortalAnswer answer = portal.ask(address, proxy);
        while (answer instanceof Silent(Why why, String _) && mayPass(why) && nanos.getAsLong() - end < 0) {
            pause.of(BETWEEN);
            answer = portal.ask(address, proxy);
        }
        return answer;
    }

    /** A password that is wrong again and again has the proxy's account locked. */
    private static boolean mayPass(Why why) {
        return why != Why.UNTRUSTED && why != Why.PROXY_ACCESS;
    }
}
