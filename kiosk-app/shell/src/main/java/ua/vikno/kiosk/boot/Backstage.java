package ua.vikno.kiosk.boot;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.Speech;
import ua.vikno.documents.Papers;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Hours.Closed;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.devices.Equipment;
import ua.vikno.kiosk.runtime.portal.PortalAccess;
import ua.vikno.kiosk.runtime.portal.PortalClients;
import ua.vikno.kiosk.runtime.printing.MeteredPrinter;
import ua.vikno.kiosk.runtime.printing.PrintRunner;
import ua.vikno.kiosk.runtime.printing.PrintRunner.PaperMaker;
import ua.vikno.kiosk.runtime.printing.RollMeter;
import ua.vikno.portal.api.fleet.Notices.Notice;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.state.config.KioskConfig;

/** Everything behind the screen, made one after another: a start costs what is written here. */
record Backstage(
        OpenDevices devices,
        Equipment equipment,
        PortalAccess portal,
        PrintRunner printing,
        PaperMaker papers,
        @Nullable RollMeter roll) {
    /** Long enough for a serial line to be let go and a file to be synchronised. */
    private static final Duration CLOSE = Duration.ofSeconds(1);

    /**
     * @param closing given everything that has to be closed
     * @param light told how the screen is to be shown
     * @param restart told that the process is to begin anew; must return at once
     * @param voice given the loudspeaker, if there is one, before anything that may fail
     * @param report asked each minute how the kiosk is
     * @param nights told of quiet hours
     */
    static Backstage build(
            KioskConfig config,
            KioskClock clock,
            EventLog log,
            EventSink events,
            Closing closing,
            ScreenLight light,
            Consumer<Speech> voice,
            SelfReport report,
            LateNights nights,
            Runnable restart) {
        // The JDK reads its trusted certificates for a client; devices and database open meanwhile.
        CompletableFuture<HttpClient> http = CompletableFuture.supplyAsync(
                () -> PortalClients.http(config),
                task -> Thread.ofPlatform().name("http").start(task));
        OpenDevices devices = closing.add(OpenDevices.of(config, log), CLOSE);
        Speech speech = devices.fitted().speech();
        if (speech != null) {
            voice.accept(speech);
        }
        Equipment equipment = new Equipment(
                devices.fitted(), new Equipment.Darkness(config.darkAfter(), light::dark), events::post, log, clock);
        ReceiptPrinter receipts = devices.fitted().receipts();
        RollMeter roll =
                receipts == null ? null : new RollMeter(receipts, config.state().roll(), clock, log);
        URI address =
                devices.network() == null ? config.portal() : devices.network().reach(config.portal());
        PortalAccess portal = closing.add(
                PortalAccess.open(
                        address,
                        http,
                        config,
                        clock,
                        log,
                        new Readiness(
                                equipment,
                                events,
                                report,
                                light,
                                restart,
                                nights,
                                submissions -> report.now(devices.all(), roll, submissions, nights.last()))),
                CLOSE);
        PaperMaker papers = new DocumentPapers(new Papers());
        PrintRunner printing = new PrintRunner(
                devices.fitted().sheets(),
                receipts == null || roll == null ? null : new MeteredPrinter(receipts, roll),
                papers,
                config.deadlines().print(),
                log);
        return new Backstage(devices, equipment, portal, printing, papers, roll);
    }

    private record Readiness(
            Equipment equipment,
            EventSink events,
            SelfReport self,
            ScreenLight light,
            Runnable restarting,
            LateNights nights,
            LongFunction<Heartbeat> report)
            implements PortalAccess.Listener {
        @Override
        public void reachable(boolean now) {
            equipment.portal(now);
        }

        @Override
        public void storage(boolean usable) {
            equipment.storage(usable);
        }

        @Override
        public void published(Directory directory) {
            events.published(directory);
        }

        @Override
        public void announced(@Nullable Notice notice) {
            events.post(new Event.Announced(notice));
        }

        @Override
        public void hours(@Nullable Closed closed) {
            equipment.closed(closed != null);
            events.post(new Event.Hours(closed));
        }

        @Override
        public void picture(int percent, int step) {
            light.picture(percent, step);
        }

        @Override
        public void quiet(Instant at, boolean usual) {
            nights.quiet(at, usual);
        }

        @Override
        public void restart() {
            restarting.run();
        }

        @Override
        public Heartbeat state(long submissions) {
            return report.apply(submissions);
        }

        @Override
        public boolean crashed() {
            return self.crashed();
        }

        @Override
        public String recording() throws InterruptedException {
            return self.recording();
        }
    }
}
