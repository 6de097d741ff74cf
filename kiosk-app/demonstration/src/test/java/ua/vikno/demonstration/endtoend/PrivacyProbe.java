package ua.vikno.demonstration.endtoend;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import ua.vikno.demonstration.MovableClock;
import ua.vikno.devices.DeviceKind;
import ua.vikno.kiosk.boot.Kiosk;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.log.LogFile;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.config.Panel;

/**
 * A kiosk in a process of its own through which canaries go: {@code PORTAL DIRECTORY CANARY…}. They come disguised, so
 * that only the visits themselves ever hold them as they are. Writes heap and screen down while a visit is open, after
 * one that was finished, after one that was left and after one that was finished on the charges.
 */
public final class PrivacyProbe {
    static final String OPEN = "open";
    static final String FINISHED = "finished";
    static final String LEFT = "left";
    static final String READING = "reading";
    static final String READ = "read";

    private static final Panel PANEL = new Panel(1080, 1920, 21.5, 850, false);
    private static final int COLLECTIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private final Semaphore ticks = new Semaphore(0);
    private final MovableClock clock = new MovableClock();
    private final AtomicReference<String> number = new AtomicReference<>("");
    private final Path directory;
    private final Kiosk kiosk;

    private PrivacyProbe(KioskConfig config, Path directory) {
        this.directory = directory;
        this.kiosk = Kiosk.open(config, clock, new Lookout());
    }

    /** Each letter is replaced by one so many places further. */
    static String disguised(String text, int by) {
        return text.codePoints().map(c -> c + by).mapToObj(Character::toString).collect(Collectors.joining());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        URI portal = URI.create(rest.removeFirst());
        Path directory = Path.of(rest.removeFirst());
        KioskConfig config = new KioskConfig(
                portal,
                "demo-kiosk",
                "vikno-demonstration-kiosk-key",
                PANEL,
                Map.of(
                        DeviceKind.DOCUMENT_PRINTER, URI.create("sim:document-printer"),
                        DeviceKind.RECEIPT_PRINTER, URI.create("sim:receipt-printer"),
                        DeviceKind.BARCODE_SCANNER, URI.create("sim:scanner"),
                        DeviceKind.SPEECH, URI.create("sim:speech")),
                directory.resolve("state"),
                true,
                KioskConfig.Deadlines.DEFAULT,
                KioskConfig.DARK_AFTER);
        LogFile.open(config.state().log());
        BlockingQueue<PrivacyProbe> opened = new LinkedBlockingQueue<>();
        Platform.startup(() -> opened.add(new PrivacyProbe(config, directory)));
        PrivacyProbe probe = opened.take();
        probe.kiosk.ready().join();
        try {
            String pin = rest.getLast();
            probe.register(rest);
            probe.signInAndLeave(pin);
            probe.signInAndFinish(pin);
            System.exit(0);
        } catch (IllegalStateException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void register(Deque<String> canaries) throws IOException, InterruptedException {
        String pin = canaries.getLast();
        await("portal");
        does(new Input.Begin());
        await("menu");
        does(new Input.SetSpeech(true));
        does(new Input.Choose("register"));
        await("account.find");
        does(new Input.Choose("number"));
        type("account.number", canaries.removeFirst());
        await("account.preview");
        does(new Input.Press(Action.CONTINUE));
        type("account.code", canaries.removeFirst());
        for (String field : List.of("name", "phone", "email", "pin")) {
            type("register." + field, canaries.removeFirst());
        }
        type("register.pin-again", pin);
        await("register.consent");
        does(new Input.Press(Action.CONTINUE));
        await("register.review");
        writeDown(OPEN);
        does(new Input.Press(Action.CONTINUE));
        await("register.done");
        does(new Input.Press(Action.CONTINUE));
        await("printing.choose");
        does(new Input.Choose("receipt"));
        await("printing.take");
        does(new Input.Finish());
        await("start");
        writeDown(FINISHED);
    }

    /** The account once more, with the number it was given; then nobody is there any more. */
    private void signInAndLeave(String pin) throws IOException, InterruptedException {
        signIn(pin);
        clock.forward(3 * 60);
        await("visit.still-there");
        clock.forward(3 * 60);
        await("start");
        writeDown(LEFT);
    }

    /** Ends on the very screen that shows the charges, with nothing shown in between. */
    private void signInAndFinish(String pin) throws IOException, InterruptedException {
        signIn(pin);
        writeScene(READING);
        does(new Input.Finish());
        await("start");
        writeDown(READ);
    }

    private void signIn(String pin) throws InterruptedException {
        does(new Input.Begin());
        await("menu");
        does(new Input.Choose("sign-in"));
        type("signin.number", number.get());
        type("signin.pin", pin);
        await("charges.statement");
    }

    private void writeDown(String when) throws IOException, InterruptedException {
        BlockingQueue<String> pulses = new LinkedBlockingQueue<>();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            // A tick, and the pulse after it: the kiosk's and the toolkit's own housekeeping have run.
            ticks.drainPermits();
            if (!ticks.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the kiosk's clock stands still");
            }
            Platform.runLater(() -> pulses.add("pulse"));
            pulses.take();
        }
        writeScene(when);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(directory.resolve(when + ".hprof").toString(), true);
    }

    private void writeScene(String when) throws IOException, InterruptedException {
        BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        Platform.runLater(() -> texts.add(disguised(texts(kiosk.scene().getRoot()), 1)));
        Files.writeString(directory.resolve(when + ".scene"), texts.take());
    }

    private static String texts(Node node) {
        String own = (node instanceof Text text ? text.getText() : "") + "\n" + node.getAccessibleText() + "\n";
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(PrivacyProbe::texts)
                        .collect(Collectors.joining("", own, ""))
                : own;
    }

    private void type(String field, String disguise) throws InterruptedException {
        await(field);
        does(new Input.Type(field, disguised(disguise, -1)));
        does(new Input.Press(Action.CONTINUE));
    }

    private void does(Input input) {
        kiosk.post(new Event.Did(input));
    }

    private void await(String what) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        String last = "nothing";
        while (System.nanoTime() < until) {
            String next = seen.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                last = next;
                if (next.equals(what)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("expected " + what + ", but last came " + last);
    }

    /** Sees ids only, and the number that the portal gave, disguised at once. */
    private final class Lookout implements Witness {
        @Override
        public void happened(Event event) {
            switch (event) {
                case Event.Readiness ready when ready.portal() -> seen.add("portal");
                case Event.Tick _ -> ticks.release();
                case Event.Answered<?>(Asked<?> _, Registration given) -> {
                    number.set(disguised(given.number(), 1));
                    System.out.println("number " + number.get());
                }
                default -> {}
            }
        }

        @Override
        public void shown(Screen screen) {
            seen.add(screen.id());
        }
    }
}
