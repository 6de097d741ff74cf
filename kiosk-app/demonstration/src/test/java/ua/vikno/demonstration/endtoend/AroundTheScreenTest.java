package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.CabinetLight;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.simulated.person.SimulatedCabinet;
import ua.vikno.devices.simulated.person.SimulatedKeypad;
import ua.vikno.devices.simulated.person.SimulatedScanner;
import ua.vikno.devices.simulated.person.SimulatedSpeech;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;

/** What surrounds the screen of a whole kiosk: key pad, cabinet, scanner; as the real drivers tell of them. */
@Tag(Needs.DISPLAY)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AroundTheScreenTest {
    private static final Duration DARK_AFTER = Duration.ofSeconds(2);
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    /** A little more than what counts as trembling. */
    private static final Duration BETWEEN_STRIKES = Duration.ofMillis(350);

    private Portal portal;
    private LiveKiosk kiosk;
    private SimulatedKeypad keypad;
    private SimulatedCabinet cabinet;

    @BeforeAll
    void open(@TempDir Path directory) {
        portal = Portal.start(directory);
        kiosk = LiveKiosk.open(
                portal.address(),
                directory.resolve("state"),
                Map.of(
                        DeviceKind.BARCODE_SCANNER, URI.create("sim:scanner"),
                        DeviceKind.SPEECH, URI.create("sim:speech?keep=1"),
                        DeviceKind.KEYPAD, URI.create("sim:keypad"),
                        DeviceKind.TOUCHSCREEN, URI.create("sim:touchscreen"),
                        DeviceKind.CABINET, URI.create("sim:cabinet")),
                Duration.ofSeconds(10),
                DARK_AFTER);
        keypad = kiosk.device(SimulatedKeypad.class);
        cabinet = kiosk.device(SimulatedCabinet.class);
    }

    @AfterAll
    void close() {
        kiosk.close();
        portal.close();
    }

    @AfterEach
    void finish() {
        cabinet.play("normal");
        kiosk.does(new Input.Finish());
        kiosk.at("start");
    }

    @Test
    void eachOfTheSixKeysMeansOnTheScreenWhatStandsOnThePad() {
        strike(KeypadKey.OK);
        kiosk.at("menu");
        strike(KeypadKey.HELP);
        kiosk.at("help");
        strike(KeypadKey.HELP);
        kiosk.at("practice");
        Map<KeypadKey, PadKey> meant = Map.of(
                KeypadKey.UP, PadKey.PREVIOUS,
                KeypadKey.DOWN, PadKey.NEXT,
                KeypadKey.LEFT, PadKey.BACK,
                KeypadKey.RIGHT, PadKey.CONTINUE,
                KeypadKey.OK, PadKey.CHOOSE,
                KeypadKey.HELP, PadKey.HELP);
        meant.forEach((struck, key) -> {
            strike(struck);
            kiosk.at("practice", screen -> screen instanceof Screen.Practice practice && practice.key() == key);
        });
    }

    @Test
    void byTheKeysAloneSheHearsHerWayThroughTheMenuAndBack() {
        strike(KeypadKey.DOWN);
        kiosk.at("menu");
        strikeUntilHeard("Мої нарахування");
        strike(KeypadKey.OK);
        kiosk.at("account.find");
        strike(KeypadKey.LEFT);
        kiosk.at("menu");
    }

    @Test
    void theCabinetsButtonIsAnsweredOnTheScreenAndByTheLight() {
        cabinet.play("help-held");
        kiosk.at("help");
        assertThat(kiosk.display()).contains("Працівника покликано.");
        await("a blinking light", () -> cabinet.light() == CabinetLight.BLINKING);
    }

    @Test
    void aKioskNobodyIsNearGoesDarkAndIsLitBySteppingUp() {
        await("a dark screen", () -> kiosk.dark() && !cabinet.backlight());
        cabinet.play("somebody-near");
        await("a lit screen", () -> !kiosk.dark() && cabinet.backlight());
        kiosk.at("start");
    }

    @Test
    void aTouchInTheDarkBringsLightAndNeitherChoosesNorBegins() {
        await("a dark screen", kiosk::dark);
        kiosk.touch("language:en");
        await("a lit screen", () -> !kiosk.dark() && cabinet.backlight());
        kiosk.at("start");
        assertThat(kiosk.display()).contains("Торкніться, щоб почати");
    }

    @Test
    void theScannerLooksOnlyWhereAScanMeansSomething() {
        SimulatedScanner scanner = kiosk.device(SimulatedScanner.class);
        assertThat(scanner.expected()).isTrue();
        kiosk.does(new Input.Begin());
        kiosk.at("menu");
        kiosk.choose("tariffs");
        await("a scanner at rest", () -> !scanner.expected());
        kiosk.does(new Input.Finish());
        await("a scanner that looks", scanner::expected);
    }

    private void strikeUntilHeard(String name) {
        SimulatedSpeech speech = kiosk.device(SimulatedSpeech.class);
        for (int strikes = 0; strikes < 20; strikes++) {
            strike(KeypadKey.DOWN);
            List<SimulatedSpeech.Utterance> said = speech.transcript();
            if (!said.isEmpty() && said.getLast().text().contains(name)) {
                return;
            }
        }
        throw new AssertionError("never heard: " + name);
    }

    /** And takes the finger away for as long as a person does. */
    private void strike(KeypadKey key) {
        long until = System.nanoTime() + BETWEEN_STRIKES.toNanos();
        keypad.press(key);
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
