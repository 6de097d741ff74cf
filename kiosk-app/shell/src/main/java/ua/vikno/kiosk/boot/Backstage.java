package ua.vikno.kiosk.boot;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import ua.vikno.documents.Papers;
import ua.vikno.kiosk.journal.Journal;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.devices.Equipment;
import ua.vikno.kiosk.runtime.portal.DirectoryCopy;
import ua.vikno.kiosk.runtime.portal.PortalClients;
import ua.vikno.kiosk.runtime.portal.PortalLine;
import ua.vikno.kiosk.runtime.portal.PortalRunner;
import ua.vikno.kiosk.runtime.portal.PortalWatch;
import ua.vikno.kiosk.runtime.printing.PrintRunner;
import ua.vikno.state.config.KioskConfig;

/** Everything behind the screen, made one after another: a start costs what is written here. */
record Backstage(
        OpenDevices devices,
        Equipment equipment,
        StorageWatch storage,
        PortalWatch watch,
        PortalRunner portal,
        PrintRunner printing) {
    /** Long enough for a serial line to be let go and a file to be synchronised. */
    private static final Duration CLOSE = Duration.ofSeconds(1);

    /**
     * @param closing given everything that has to be closed
     * @param dark told whether the screen is to be dark; must return at once
     */
    static Backstage build(
            KioskConfig config,
            KioskClock clock,
            EventLog log,
            EventSink events,
            Closing closing,
            Consumer<Boolean> dark) {
        // The JDK reads its trusted certificates for a client; the database opens meanwhile.
        CompletableFuture<HttpClient> http = CompletableFuture.supplyAsync(
                () -> PortalClients.http(config.deadlines()),
                task -> Thread.ofPlatform().name("http").start(task));
        Journal journal = closing.add(OpenJournal.of(config.state(), clock, log), CLOSE);
        OpenDevices devices = closing.add(OpenDevices.of(config, log), CLOSE);
        Equipment equipment = new Equipment(
                devices.fitted(),
                new Equipment.Darkness(config.darkAfter(), dark),
                () -> journal.trouble() == null,
                events::post,
                log,
                clock);
        StorageWatch storage = new StorageWatch(journal, log, equipment::storageChanged, Thread::startVirtualThread);
        URI address =
                devices.network() == null ? config.portal() : devices.network().reach(config.portal());
        HttpClient client = http.join();
        closing.add(client::shutdownNow, CLOSE);
        PortalWatch watch = closing.add(
                new PortalWatch(
                        PortalClients.over(client, address, config),
                        config.deadlines(),
                        clock,
                        new DirectoryCopy(config.state().published(), log),
                        log,
                        equipment::portal,
                        events::published),
                CLOSE);
        // What concerns a visit goes over a line of its own, which ends with it.
        PortalLine line = closing.add(new PortalLine(address, config), CLOSE);
        PortalRunner portal =
                closing.add(new PortalRunner(line, journal, config.deadlines().answer(), log, watch::suspect), CLOSE);
        PrintRunner printing = new PrintRunner(
                devices.fitted().sheets(),
                devices.fitted().receipts(),
                new DocumentPapers(new Papers()),
                config.deadlines().print(),
                log);
        return new Backstage(devices, equipment, storage, watch, portal, printing);
    }
}
