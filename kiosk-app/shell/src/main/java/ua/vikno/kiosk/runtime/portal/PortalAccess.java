package ua.vikno.kiosk.runtime.portal;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Event.Hours.Closed;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Guard;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.portal.api.PortalApi;
import ua.vikno.portal.api.fleet.Notices.Notice;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.file.DurableFile;

/** The portal as this kiosk has it: asked for a visit, watched, and what it publishes kept for the days without it. */
public final class PortalAccess implements AutoCloseable {
    private final Journal journal;
    private final StorageWatch storage;
    private final HttpClient client;
    private final URI address;
    private final KioskConfig config;
    private final EventLog log;
    private final PortalWatch watch;
    private final NoticeWatch notices;
    private final PlanWatch plan;
    private final HeartbeatSender heartbeat;
    private final PortalLine line;
    private final PortalRunner runner;
    private final Guard guard;

    /** Told what changes, on any thread; must return at once. */
    public interface Listener extends Keeping {
        void reachable(boolean now);

        /** Whether the kiosk's own disk takes what has to be kept before it is sent. */
        void storage(boolean usable);

        void published(Directory directory);

        /** What the operator tells over all screens from now on; null is nothing. */
        void announced(@Nullable Notice notice);

        /**
         * How the kiosk is, each minute; may wait for the disk.
         *
         * @param submissions how many are under way
         */
        Heartbeat state(long submissions);

        /** Whether the process before this one did not end by itself. */
        boolean crashed();

        /** The last hours, as the flight recorder has them. */
        String recording() throws InterruptedException;
    }

    private PortalAccess(
            Journal journal,
            HttpClient client,
            URI address,
            KioskConfig config,
            KioskClock clock,
            EventLog log,
            Listener listener) {
        this.journal = journal;
        this.client = client;
        this.address = address;
        this.config = config;
        this.log = log;
        guard = new Guard(log);
        storage = new StorageWatch(journal, log, listener::storage, Thread::startVirtualThread);
        PortalApi portal = PortalClients.over(client, address, config);
        notices = new NoticeWatch(
                portal, new NoticeCopy(config.state().notices(), clock, log), clock, log, listener::announced);
        plan = new PlanWatch(notices::planned, clock, log, listener);
        heartbeat = new HeartbeatSender(
                portal, () -> listener.state(journal.pending()), new FlightPost(portal, flight(listener), log), log);
        watch = new PortalWatch(
                portal,
                config.deadlines(),
                clock,
                new DirectoryCopy(config.state().published(), log),
                log,
                listener::reachable,
                listener::published);
        // What concerns a visit goes over a line of its own, which ends with it.
        line = new PortalLine(address, config);
        runner = new PortalRunner(line, journal, config.deadlines().answer(), log, watch::suspect);
    }

    private static FlightPost.Flight flight(Listener listener) {
        return new FlightPost.Flight() {
            @Override
            public boolean crashed() {
                return listener.crashed();
            }

            @Override
            public String text() throws InterruptedException {
                return listener.recording();
            }
        };
    }

    /**
     * Opens the journal of the state directory and makes the connections; asks nothing yet.
     *
     * @param address of the portal as reached over the kiosk's network
     * @param http the client for what concerns no visit; waited for
     */
    public static PortalAccess open(
            URI address,
            CompletableFuture<HttpClient> http,
            KioskConfig config,
            KioskClock clock,
            EventLog log,
            Listener listener) {
        Journal journal = OpenJournal.of(config.state(), clock, log);
        return new PortalAccess(journal, http.join(), address, config, clock, log, listener);
    }

    /** What the portal published last, from the kiosk's own copy; empty if there is none, or none that can be read. */
    public static Optional<Directory> lastPublished(DurableFile copy, EventLog log) {
        return new DirectoryCopy(copy, log).read();
    }

    /** The operator's notice that is in force, from the kiosk's own copy; empty if there is none, or none that can be read. */
    public static Optional<Notice> lastNotice(DurableFile copy, KioskClock clock, EventLog log) {
        return NoticeWatch.kept(new NoticeCopy(copy, clock, log), clock);
    }

    /** How the kiosk is closed by its week plan, from its own copy; empty while it is open, or nothing is known. */
    public static Optional<Closed> lastHours(DurableFile copy, KioskClock clock, EventLog log) {
        return NoticeWatch.keptPlan(new NoticeCopy(copy, clock, log), clock).map(Planned::closed);
    }

    /** Told whether somebody's visit is under way. */
    public void occupied(boolean now) {
        plan.occupied(now);
    }

    /** From now on the listener is told. */
    public void start() {
        storage.look();
        watch.start();
        notices.start();
        heartbeat.start();
    }

    /** Have to look on at every tick. */
    public List<Witness> witnesses() {
        return List.of(storage, notices, plan);
    }

    /** Asks for the visit under way; begins and returns at once. */
    public void ask(Asked<?> asked, Reply reply) {
        runner.ask(asked, reply);
    }

    /** A trial visit's own connections; made anew each time. */
    public TrialLine trialLine() {
        PortalLine own = new PortalLine(address, config);
        return new OwnTrialLine(
                own, new PortalRunner(own, journal, config.deadlines().answer(), log, watch::suspect), log);
    }

    /** Ends the visit's calls, connections and sessions. @return complete when the portal was told, or cannot be */
    public CompletableFuture<Void> wipe() {
        return runner.wipe();
    }

    @Override
    public void close() {
        for (Runnable one : new Runnable[] {
            runner::close,
            line::close,
            watch::close,
            notices::close,
            heartbeat::close,
            client::shutdownNow,
            journal::close
        }) {
            guard.run(LogEvent.CLOSE_BROKE, one);
        }
    }
}
