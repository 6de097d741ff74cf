package ua.vikno.kiosk.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import ua.vikno.devices.DeviceKind;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.log.LogFile;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.portal.PortalAccess;
import ua.vikno.kiosk.runtime.staff.Pause;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.visit.Visit;
import ua.vikno.kiosk.visit.VisitFlow;
import ua.vikno.state.config.KioskConfig;

/**
 * What the first frame needs besides the toolkit.
 *
 * @param beginning a kiosk at which nobody is, with the operator's notice and the hours that were in force when the process began
 * @param city as last heard; empty when it is not known yet
 */
record Preload(Texts texts, VisitFlow flow, Supplier<Visit> beginning, Visit start, Screen screen, String city) {
    static Preload of(KioskClock clock, KioskConfig config) {
        Texts texts = Texts.load();
        VisitFlow flow = new VisitFlow(
                config.deadlines().answer(),
                config.devices().keySet(),
                config.staffWatched() || config.devices().containsKey(DeviceKind.CABINET));
        EventLog log = new EventLog();
        Event notice = new Event.Announced(
                PortalAccess.lastNotice(config.state().notices(), clock, log).orElse(null));
        Event paused = new Event.Paused(Pause.kept(config.state().pause(), clock.instant()));
        Event hours = new Event.Hours(
                PortalAccess.lastHours(config.state().notices(), clock, log).orElse(null));
        Supplier<Visit> beginning = () -> {
            Visit visit = flow.initial(clock.instant(), clock.uptime());
            for (Event known : List.of(notice, paused, hours)) {
                visit = flow.on(visit, known).next();
            }
            return visit;
        };
        Visit start = beginning.get();
        return new Preload(
                texts,
                flow,
                beginning,
                start,
                flow.screen(start),
                new LastCity(config.state().city()).read());
    }

    /** Opens the log and makes the rest on a thread of its own: the toolkit needs longer to start than this. */
    static CompletableFuture<Preload> begin(KioskClock clock, KioskConfig config) {
        return CompletableFuture.supplyAsync(
                () -> {
                    open(config.state().log());
                    Preload ahead = of(clock, config);
                    ahead.link();
                    return ahead;
                },
                task -> Thread.ofPlatform().name("ahead").start(task));
    }

    /** The first rendering of a sentence links the code for it; better here than on the toolkit's thread. */
    private void link() {
        Words instruction = screen.frame().instruction();
        if (instruction != null) {
            texts.show(instruction, start.settings().language());
        }
    }

    /** A kiosk that cannot write its log serves all the same; whoever keeps its standard error has the log then. */
    private static void open(Path logDirectory) {
        try {
            LogFile.open(logDirectory);
        } catch (IOException e) {
            LogFile.standardError();
            new EventLog().note(LogEvent.LOG_UNWRITABLE, e);
        }
    }
}
