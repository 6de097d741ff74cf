package ua.vikno.kiosk.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Device;
import ua.vikno.devices.Speech;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.night.Nights;
import ua.vikno.kiosk.recorder.FlightRecorder;
import ua.vikno.kiosk.runtime.Guard;
import ua.vikno.kiosk.runtime.Host;
import ua.vikno.kiosk.runtime.Host.Presenter;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.runtime.devices.Equipment;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.visit.Visit;
import ua.vikno.kiosk.visit.VisitFlow;
import ua.vikno.state.config.KioskConfig;

/** One kiosk: its screen at once, everything behind it when that stands. */
public final class Kiosk implements AutoCloseable {
    /** How long a failed start is told on the screen; longer, up to {@link FinalWords#MOST}, while it is being said. */
    private static final Duration OUT_OF_ORDER = Duration.ofSeconds(15);

    /** How long the end waits for printers to purge and the portal to hear that a session is over. */
    private static final Duration LAST_WORDS = Duration.ofMillis(2_500);

    private final KioskConfig config;
    private final KioskClock clock;
    private final Witness witness;
    private final EventLog log = new EventLog();
    private final StartTimes milestones = new StartTimes(log);
    private final EventSink events = new EventSink();
    private final VisitFlow flow;
    private final Supplier<Visit> beginning;
    private final Texts texts;
    private final CompletableFuture<List<Device>> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final CompletableFuture<ExitCode> lost = new CompletableFuture<>();
    private final Closing closing = new Closing(log);
    private final Guard guard = new Guard(log);
    private final Supervisor supervisor;
    private final Tally tally = new Tally();
    private final VisitLog visits = new VisitLog(log, tally);
    private final Face face;
    private final CityAndClock strip;
    private volatile @Nullable FinalWords words;

    private Kiosk(KioskConfig config, KioskClock clock, Witness witness, Preload ahead) {
        this.config = config;
        this.clock = clock;
        this.witness = witness;
        supervisor = new Supervisor(
                config.state().heartbeat(),
                System.getenv("NOTIFY_SOCKET"),
                clock,
                log,
                () -> Supervisor.readOnly(config.state().root()),
                this::turnedReadOnly);
        flow = ahead.flow();
        beginning = ahead.beginning();
        texts = ahead.texts();
        face = new WindowFace(config, texts, this::input);
        strip = new CityAndClock(face, ahead.city(), clock.instant(), this::heard);
        strip.show();
        face.show(ahead.screen(), ahead.start().settings());
    }

    /** Shows the start screen, then builds the rest. On the toolkit's thread. */
    public static Kiosk open(KioskConfig config, KioskClock clock, Witness witness) {
        return open(config, clock, witness, Preload.of(clock, config));
    }

    static Kiosk open(KioskConfig config, KioskClock clock, Witness witness, Preload ahead) {
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

    /** Complete when the window was closed, which happens only in a demonstration. */
    public CompletableFuture<Void> closed() {
        return closed;
    }

    public void post(Event event) {
        events.post(event);
    }

    /** Complete when this kiosk cannot go on, with how the process should end. */
    CompletableFuture<ExitCode> lost() {
        return lost;
    }

    /** Ends the visit, purges its print jobs, closes its sessions and lets every device go. At most {@link Shutdown#LIMIT}. */
    @Override
    public void close() {
        log.note(LogEvent.STOPPING);
        guard.run(LogEvent.HEARTBEAT_BROKE, supervisor::stopping);
        closing.close();
    }

    private void input(Input input) {
        events.post(new Event.Did(input));
    }

    private void behind() {
        milestones.painted();
        try {
            ready.complete(build());
            milestones.ready();
            guard.run(LogEvent.HEARTBEAT_BROKE, supervisor::ready);
            Platform.runLater(this::rehearse);
        } catch (Closing.Stopped e) {
            ready.completeExceptionally(e);
        } catch (Throwable e) {
            failed(e);
        }
    }

    /** Says so on the screen for a while before the process ends, so that whoever stands there knows where to go. */
    private void failed(Throwable why) {
        log.note(LogEvent.START_FAILED, why);
        ready.completeExceptionally(why);
        CompletableFuture<Void> shown =
                new CompletableFuture<Void>().completeOnTimeout(null, OUT_OF_ORDER.toSeconds(), TimeUnit.SECONDS);
        new FailedStart(
                        counter ->
                                Platform.runLater(() -> guard.run(LogEvent.VIEW_BROKE, () -> face.outOfOrder(counter))),
                        this::sayOutOfOrder,
                        () -> lost.completeOnTimeout(ExitCode.RESTART, FinalWords.MOST.toSeconds(), TimeUnit.SECONDS),
                        () -> new NearestCounter(config.state().published(), log).lines(),
                        closing::close)
                .tell();
        var _ = shown.thenRun(() -> lost.complete(ExitCode.RESTART));
    }

    private void sayOutOfOrder(List<String> counter) {
        FinalWords saying = words;
        if (saying != null) {
            saying.say(() -> Platform.runLater(() -> {
                guard.run(LogEvent.VIEW_BROKE, () -> face.sayOutOfOrder(counter));
                saying.begun();
            }));
        }
    }

    private void rehearse() {
        Rehearsal.begin(flow, clock, texts, WindowFace.geometry(config.panel()), face.scene());
    }

    /** @return the devices */
    private List<Device> build() {
        MachineState machine = new MachineState(Path.of("/"), config.state().root());
        FlightRecorder recorder = closing.add(
                FlightRecorder.open(config.state().flight(), machine.versions().kiosk(), clock, log), LAST_WORDS);
        EventLog.tell(recorder::noted);
        SelfReport report = new SelfReport(machine, tally, config.state().identity(), clock, recorder);
        LateNights late = new LateNights();
        Backstage behind = Backstage.build(
                config,
                clock,
                log,
                events,
                closing,
                new ScreenLight(shown -> Platform.runLater(() -> face.light(shown.percent(), shown.step()))),
                this::speakThrough,
                report,
                late,
                () -> ended(false));
        Proofs proofs = new Proofs(config.state().identity(), config.publicPortal(), clock, log);
        Nights nights = closing.add(
                new Nights(
                        flow,
                        new NightBackdrop(behind, proofs, report, config.panel(), texts, face.scene(), log),
                        config.state(),
                        config.kioskId(),
                        config.deadlines().answer().plus(LAST_WORDS),
                        clock,
                        log),
                LAST_WORDS);
        late.open(nights);
        StaffCalls staff = new StaffCalls(config.state().staffCall(), clock, log, Thread::startVirtualThread);
        StaffRoom room = StaffRoom.open(config, behind, nights, clock, log, events::post, this::ended);
        KioskRunner runner =
                new KioskRunner(behind.portal(), behind.printing(), this::wipeFace, staff, room.desk(), proofs, guard);
        Equipment equipment = behind.equipment();
        List<Witness> witnesses = new ArrayList<>(List.of(
                witness,
                strip,
                new UndockedServices(flow, log),
                new Greeter(clock, () -> Platform.runLater(face::greet)),
                tally,
                report,
                nights,
                new Heartbeat(Heartbeat.every(System.getenv("WATCHDOG_USEC")), took -> beat(report, took), guard)));
        List<Presenter<Visit>> presenters = new ArrayList<>(List.of(
                new ScreenPost<>(face, Visit::settings, guard, witness),
                visits,
                (screen, _) -> recorder.screen(screen.id())));
        witnesses.addAll(behind.portal().witnesses());
        witnesses.addAll(room.witnesses());
        witnesses.addAll(equipment.witnesses());
        presenters.add((screen, visit) -> behind.portal().occupied(visit.occupied()));
        presenters.addAll(equipment.presenters(flow::takesScan, Visit::occupied));
        Host<Visit> host = new Host<>(
                flow,
                beginning,
                new Host.Collaborators<>(runner, presenters, witnesses),
                clock,
                log,
                this::beyondRepair);
        closing.add(() -> host.stop().get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS), LAST_WORDS);
        host.start();
        events.open(host::post);
        equipment.start(key -> Platform.runLater(() -> face.strike(key)));
        behind.portal().start();
        return behind.devices().all();
    }

    private void beat(SelfReport report, Duration took) {
        report.drawn(took);
        supervisor.beat();
    }

    /** At once: a start that fails later on is said, too. */
    private void speakThrough(Speech speech) {
        words = closing.add(new FinalWords(speech), FinalWords.MOST.plus(LAST_WORDS));
        Platform.runLater(() -> face.speakThrough(speech));
    }

    /** At the staff's word, or as the week plan says. */
    private void ended(boolean machine) {
        lost.complete(machine ? ExitCode.REBOOT : ExitCode.RESTART);
    }

    private void beyondRepair() {
        log.note(LogEvent.BEYOND_REPAIR);
        lost.complete(ExitCode.RESTART);
    }

    /** Asked again while it lasts: a visit is not broken off for it. */
    private void turnedReadOnly() {
        if (!visits.occupied()) {
            lost.complete(ExitCode.REBOOT);
        }
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
