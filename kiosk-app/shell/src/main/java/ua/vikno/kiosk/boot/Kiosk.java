package ua.vikno.kiosk.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.Cabinet;
import ua.vikno.devices.Device;
import ua.vikno.devices.Speech;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.Happening;
import ua.vikno.kiosk.runtime.Guard;
import ua.vikno.kiosk.runtime.Host;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Presenter;
import ua.vikno.kiosk.runtime.StaffCalls;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.runtime.devices.CabinetControl;
import ua.vikno.kiosk.runtime.devices.Equipment;
import ua.vikno.kiosk.runtime.devices.ReadinessBoard;
import ua.vikno.kiosk.runtime.devices.ScanExpectation;
import ua.vikno.kiosk.runtime.devices.SpeechWatch;
import ua.vikno.kiosk.runtime.portal.PortalRunner;
import ua.vikno.kiosk.runtime.portal.PortalWatch;
import ua.vikno.kiosk.runtime.printing.PrintRunner;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.visit.Visit;
import ua.vikno.kiosk.visit.VisitFlow;
import ua.vikno.state.config.KioskConfig;

/** One kiosk: its screen at once, everything behind it when that stands. */
public final class Kiosk implements AutoCloseable {
    private final KioskConfig config;
    private final KioskClock clock;
    private final Witness witness;
    private final EventLog log = new EventLog();
    private final Milestones milestones = new Milestones(log);
    private final EventSink events = new EventSink();
    private final VisitFlow flow;
    private final Texts texts;
    private final CompletableFuture<List<Device>> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Face face;
    private final Strip strip;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Host<Visit> host;

    private Kiosk(KioskConfig config, KioskClock clock, Witness witness, Ahead ahead) {
        this.config = config;
        this.clock = clock;
        this.witness = witness;
        flow = ahead.flow();
        texts = ahead.texts();
        face = new WindowFace(config.panel(), texts, this::input);
        strip = new Strip(face, ahead.city(), clock.instant(), this::heard);
        strip.show();
        face.show(ahead.screen(), ahead.start().settings());
    }

    /** Shows the start screen, then builds the rest. On the toolkit's thread. */
    public static Kiosk open(KioskConfig config, KioskClock clock, Witness witness) {
        return open(config, clock, witness, Ahead.of(clock, config));
    }

    static Kiosk open(KioskConfig config, KioskClock clock, Witness witness, Ahead ahead) {
        Kiosk kiosk = new Kiosk(config, clock, witness, ahead);
        kiosk.scene().getWindow().setOnHidden(hidden -> kiosk.closed.complete(null));
        FirstFrame.of(
                kiosk.face.scene(), () -> Thread.ofPlatform().name("behind").start(kiosk::behind));
        return kiosk;
    }

    public Scene scene() {
        return face.scene();
    }

    /** Complete when everything stands, with the devices of the kiosk; exceptionally when it does not. */
    public CompletableFuture<List<Device>> ready() {
        return ready;
    }

    /** Complete when somebody has closed the window; a kiosk on duty never is. */
    public CompletableFuture<Void> closed() {
        return closed;
    }

    public void post(Event event) {
        events.post(event);
    }

    @Override
    public synchronized void close() {
        log.note(Happening.STOPPING);
        if (host != null) {
            host.close();
        }
        if (context != null) {
            context.close();
        }
    }

    private void input(Input input) {
        events.post(new Event.Did(input));
    }

    private void behind() {
        milestones.painted();
        try {
            build();
            milestones.ready();
            Platform.runLater(this::rehearse);
        } catch (RuntimeException e) {
            log.note(Happening.START_FAILED, e);
            ready.completeExceptionally(e);
        }
    }

    private void rehearse() {
        Rehearsal.begin(flow, clock, texts, WindowFace.geometry(config.panel()), face.scene());
    }

    private synchronized void build() {
        ConfigurableApplicationContext beans = new BootApplication(new KioskBeans(config, clock, log, events)).run();
        context = beans;
        Guard guard = new Guard(log);
        StaffCalls staff = new StaffCalls(config.state().staffCall(), clock, log, Thread::startVirtualThread);
        KioskRunner runner = new KioskRunner(
                beans.getBean(PortalRunner.class), beans.getBean(PrintRunner.class), this::wipeFace, staff, guard);
        Equipment equipment = beans.getBean(Equipment.class);
        Speech speech = equipment.speech();
        List<Witness> witnesses = new ArrayList<>(List.of(witness, strip, new UndockedServices(flow, log)));
        List<Presenter<Visit>> presenters =
                new ArrayList<>(List.of(new ScreenPost<>(face, Visit::settings, guard, witness)));
        BarcodeScanner scanner = equipment.scanner();
        if (scanner != null) {
            presenters.add(new ScanExpectation<>(scanner, flow::takesScan));
        }
        Cabinet cabinet = equipment.cabinet();
        if (cabinet != null) {
            CabinetControl control = new CabinetControl(
                    cabinet,
                    equipment::touchable,
                    config.darkAfter(),
                    dark -> Platform.runLater(() -> face.dark(dark)),
                    log,
                    clock);
            witnesses.add(control);
            presenters.add((screen, visit) -> control.occupied(visit.occupied()));
        }
        if (speech != null) {
            witnesses.add(new SpeechWatch(speech, events::post));
        }
        host = new Host<>(
                flow,
                () -> flow.initial(clock.instant(), clock.uptime()),
                new Host.Collaborators<>(runner, presenters, witnesses),
                clock,
                log,
                () -> log.note(Happening.BEYOND_REPAIR));
        host.start();
        events.open(host::post);
        if (speech != null) {
            Platform.runLater(() -> face.speakThrough(speech));
        }
        equipment.start(
                beans.getBean(ReadinessBoard.class), events::post, key -> Platform.runLater(() -> face.strike(key)));
        beans.getBean(PortalWatch.class).start();
        List<Device> devices = new ArrayList<>(equipment.all());
        OpenDevices opened = beans.getBean(OpenDevices.class);
        if (opened.network() != null) {
            devices.add(opened.network());
        }
        ready.complete(List.copyOf(devices));
    }

    private void heard(String city) {
        Thread.startVirtualThread(() -> new LastCity(config.state().city()).keep(city, log));
    }

    private void wipeFace() {
        Platform.runLater(() -> {
            face.wipe();
            Clipboard.getSystemClipboard().clear();
        });
    }
}
