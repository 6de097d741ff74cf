package ua.vikno.devices.linux.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.linux.evdev.FakeInput;
import ua.vikno.devices.linux.evdev.InputEvent;
import ua.vikno.devices.linux.evdev.InputSource;

final class KeyAssemblerTest {
    private static final int CAPS_LOCK = 58;
    private static final int NUM_LOCK = 69;
    private static final int LEFT_CTRL = 29;
    private static final int LEFT_SHIFT = 42;
    private static final int LEFT_ALT = 56;
    private static final int RIGHT_BRACE = 27;
    private static final int[] NUMPAD = {82, 79, 80, 81, 75, 76, 77, 71, 72, 73};

    private final FakeInput input = new FakeInput();

    private byte[] typed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        KeyAssembler keys = new KeyAssembler(bytes::write);
        try (InputSource source = input.open(Path.of("event"))) {
            List<InputEvent> events = source.read(Duration.ZERO);
            while (!events.isEmpty()) {
                events.forEach(keys::take);
                events = source.read(Duration.ZERO);
            }
        }
        return bytes.toByteArray();
    }

    private String text() throws Exception {
        return new String(typed(), StandardCharsets.UTF_8);
    }

    /** A scanner in Alt mode presses the digits in one report and lets go of all at once. */
    private void alt(String digits) {
        input.key(LEFT_ALT, 1);
        digits.chars().forEach(digit -> input.key(NUMPAD[digit - '0'], 1));
        digits.chars().forEach(digit -> input.key(NUMPAD[digit - '0'], 0));
        input.key(LEFT_ALT, 0);
    }

    @Test
    void everyPrintableCharacterOfAsciiHasItsKey() throws Exception {
        StringBuilder ascii = new StringBuilder();
        for (char c = ' '; c < 127; c++) {
            ascii.append(c);
        }
        input.type(ascii.toString());
        assertThat(text()).isEqualTo(ascii.toString());
    }

    @Test
    void locksChangeNothing() throws Exception {
        input.strike(CAPS_LOCK);
        input.strike(NUM_LOCK);
        input.type("]C1aBc-09");
        assertThat(text()).isEqualTo("]C1aBc-09");
    }

    @Test
    void aHeldKeyIsOneCharacter() throws Exception {
        input.key(30, 1);
        input.key(30, 2);
        input.key(30, 2);
        input.key(30, 0);
        assertThat(text()).isEqualTo("a");
    }

    @Test
    void controlMakesTheGroupSeparator() throws Exception {
        input.type("01");
        input.key(LEFT_CTRL, 1);
        input.strike(RIGHT_BRACE);
        input.key(LEFT_CTRL, 0);
        input.type("21");
        assertThat(text()).isEqualTo("01\u001D21");
    }

    @Test
    void controlMakesRecordAndUnitSeparatorsWithAndWithoutShift() throws Exception {
        input.key(LEFT_CTRL, 1);
        input.strike(7);
        input.strike(12);
        input.key(LEFT_SHIFT, 1);
        input.strike(7);
        input.key(LEFT_SHIFT, 0);
        input.strike(43);
        input.strike(26);
        input.key(LEFT_CTRL, 0);
        assertThat(text()).isEqualTo("\u001E\u001F\u001E\u001C\u001B");
    }

    /**
     * The reports of a real scanner in Alt mode, from a question that its owner asked on Unix Stack Exchange (392654): Alt
     * with 083, 073, 080, 045, 052, 045, 049, and Enter.
     */
    @Test
    void readsTheReportsOfARealScannerInAltMode() throws Exception {
        for (String number : List.of("083", "073", "080", "045", "052", "045", "049")) {
            alt(number);
        }
        input.strike(28);
        assertThat(text()).isEqualTo("SIP-4-1\r");
    }

    @Test
    void altNumbersAreBytesBelow256AndCodePointsAbove() throws Exception {
        alt("0208");
        alt("0135");
        alt("29");
        alt("1168");
        alt("8372");
        assertThat(typed()).isEqualTo("Ї\u001DҐ₴".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void altNumbersThatAreNoCharacterAreDropped() throws Exception {
        alt("55296");
        alt("99999999999999999999");
        input.key(LEFT_ALT, 1);
        input.strike(30);
        input.key(LEFT_ALT, 0);
        assertThat(typed()).isEmpty();
    }

    @Test
    void keysHeldWhenEventsWereLostAreLetGo() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        KeyAssembler keys = new KeyAssembler(bytes::write);
        keys.take(new InputEvent(0, InputEvent.KEY, LEFT_SHIFT, 1));
        keys.forget();
        keys.take(new InputEvent(0, InputEvent.KEY, 30, 1));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("a");
    }

    @Property(tries = 300)
    void whatIsTypedArrives(@ForAll("typeable") String text) throws Exception {
        input.type(text);
        assertThat(text()).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> typeable() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(60);
    }

    @Property(tries = 1000)
    void takesAnyEvents(@ForAll("keyEvents") List<Tuple2<Integer, Integer>> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        KeyAssembler keys = new KeyAssembler(bytes::write);
        events.forEach(e -> keys.take(new InputEvent(0, InputEvent.KEY, e.get1(), e.get2())));
        assertThat(bytes.size()).isLessThanOrEqualTo(events.size() * 4);
    }

    @Provide
    Arbitrary<List<Tuple2<Integer, Integer>>> keyEvents() {
        Arbitrary<Integer> codes = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 130)),
                Tuple.of(2, Arbitraries.of(LEFT_ALT, LEFT_CTRL, LEFT_SHIFT, 100, 71, 72, 73)),
                Tuple.of(1, Arbitraries.integers().between(-5, 70_000)));
        return codes.flatMap(code -> Arbitraries.integers().between(-1, 3).map(value -> Tuple.of(code, value)))
                .list()
                .ofMaxSize(60);
    }
}
