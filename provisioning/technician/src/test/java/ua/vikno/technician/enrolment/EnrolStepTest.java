package ua.vikno.technician.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.agent.Enrolment;
import ua.vikno.agent.EnrolmentState;
import ua.vikno.agent.EnrolmentWords;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.Subscription;
import ua.vikno.devices.simulated.person.SimulatedScanner;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.testing.Needs;
import ua.vikno.portal.enrolment.TlsPortal;
import ua.vikno.technician.configuration.KioskFile;
import ua.vikno.technician.console.ConsoleSurface;
import ua.vikno.technician.console.Lines;
import ua.vikno.technician.plugged.PluggedDevices;
import ua.vikno.technician.step.Guide;
import ua.vikno.technician.step.Words;

/** A technician enrols a kiosk at a console, against the real portal over TLS. */
@Tag(Needs.PEER)
@Timeout(120)
final class EnrolStepTest extends TlsPortal {
    private static final Pattern CODE = Pattern.compile("(?m)^ {4}([0-9A-Z]{4}-[0-9A-Z]{4})$");
    private static final String LEAVE = "leave";
    private static final String CONFIRM = "confirm:";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private String held = "";

    /** A technician who types these lines; while the kiosk waits, the administrator confirms, or the technician leaves. */
    private final class Technician implements Lines {
        private final Deque<String> lines;

        Technician(String... lines) {
            this.lines = new ArrayDeque<>(List.of(lines));
        }

        @Override
        public @Nullable String line() {
            return lines.poll();
        }

        @Override
        public @Nullable String secret() {
            return line();
        }

        @Override
        public boolean ready() {
            String next = lines.peek();
            if (next != null && next.startsWith(CONFIRM)) {
                lines.poll();
                assertThat(kiosks("confirm", next.substring(CONFIRM.length()), code())
                                .code())
                        .isZero();
                return false;
            }
            return LEAVE.equals(next);
        }
    }

    /** The simulated scanner, before which the invitation is held as soon as somebody waits for it. */
    private final class HeldScanners implements DriverProvider {
        @Override
        public boolean supports(DeviceKind kind, URI uri) {
            return kind == DeviceKind.BARCODE_SCANNER;
        }

        @Override
        public Device open(String id, DeviceKind kind, URI uri) {
            URI address = URI.create("sim:scanner");
            return new HeldScanner(
                    new SimulatedScanner(id, DeviceAddress.of(address), DeviceClock.system()),
                    held,
                    new AtomicInteger());
        }
    }

    private record HeldScanner(SimulatedScanner scanner, String held, AtomicInteger listeners)
            implements BarcodeScanner {
        @Override
        public String id() {
            return scanner.id();
        }

        @Override
        public DeviceKind kind() {
            return scanner.kind();
        }

        @Override
        public void start() {
            scanner.start();
        }

        @Override
        public DeviceStatus status() {
            return scanner.status();
        }

        /** The first one waits until the scanner is ready. */
        @Override
        public Subscription listen(Consumer<? super DeviceEvent> listener) {
            Subscription subscription = scanner.listen(listener);
            if (listeners.incrementAndGet() == 2) {
                scanner.scan(held);
            }
            return subscription;
        }

        @Override
        public void close() {
            scanner.close();
        }
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String code() {
        return CODE.matcher(said())
                .results()
                .map(found -> found.group(1))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private Guide.Result run(Path state, InstantSource clock, String language, String... lines) throws Exception {
        Words words = new Words(Locale.of(language));
        KioskFile file = new KioskFile(state.resolve("kiosk.properties"));
        EnrolStep step = new EnrolStep(
                Enrolment.in(state, clock),
                new EnrolmentWords(words.language()),
                PluggedDevices.scanner(new Drivers(List.of(new HeldScanners()), true), file, words),
                clock,
                Duration.ofMillis(200));
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Guide(new ConsoleSurface(to, new Technician(lines), words)).run(step);
    }

    private Guide.Result run(Path state, String... lines) throws Exception {
        return run(state, InstantSource.system(), "en", lines);
    }

    private static Path machine() throws Exception {
        return Files.createTempDirectory(directory, "machine");
    }

    @Test
    void whoTypesTheInvitationReadsTheCodeAloudAndIsEnrolled() throws Exception {
        Path state = machine();
        Guide.Result result =
                run(state, "2", invited("add", "typed", "--place=Hall").text(), CONFIRM + "typed");
        assertThat(result.good()).as(said()).isTrue();
        assertThat(said())
                .contains("Asking the portal " + address, "This kiosk is to be typed (Hall)", "##", code())
                .contains("The administrator has 15 more minutes", "This kiosk is typed of " + address)
                .contains("takes the certificate at its next start");
        assertThat(Enrolment.in(state).state()).isInstanceOf(EnrolmentState.Enrolled.class);
    }

    @Test
    void whoLeavesGoesOnLaterWithTheSameCode() throws Exception {
        Path state = machine();
        Guide.Result left = run(state, "2", invited("add", "later").text(), LEAVE);
        assertThat(left.whole()).as(said()).isFalse();
        String code = code();
        out.reset();
        assertThat(run(state, "1", CONFIRM + "later").good()).as(said()).isTrue();
        assertThat(said()).contains("An enrolment has begun here and is not done.", code);
    }

    @Test
    void anInvitationThatHasEndedGivesWayToAnotherOne() throws Exception {
        Path state = machine();
        run(state, "2", invited("add", "ended").text(), LEAVE);
        String next = invited("replace", "ended").text();
        assertThat(run(state, "1", "2", next, CONFIRM + "ended").good())
                .as(said())
                .isTrue();
        assertThat(said()).contains("The administrator has ended this invitation");
        run(state, "1", "2", invited("replace", "ended").text(), LEAVE);
        String last = invited("replace", "ended").text();
        assertThat(run(state, "2", "2", last, CONFIRM + "ended").good())
                .as(said())
                .isTrue();
    }

    @Test
    void theKiosksOwnScannerReadsTheInvitation() throws Exception {
        Path state = machine();
        Files.writeString(state.resolve("kiosk.properties"), "device.barcode-scanner=held:scanner\n");
        held = invited("add", "scanned").text();
        assertThat(run(state, "1", CONFIRM + "scanned").good()).as(said()).isTrue();
    }

    @Test
    void withoutAScannerTheLineIsTypedInstead() throws Exception {
        assertThat(run(machine(), "1", "0").good()).isFalse();
        assertThat(said()).contains("No scanner is plugged in", "type the line that stands under the code");
    }

    @Test
    void refusalsSayWhatToDoAndTheQuestionComesAgain() throws Exception {
        Path state = machine();
        String damaged = invited("add", "refused").text().replace("127.0.0.1", "127.0.0.2");
        Guide.Result result = run(state, InstantSource.system(), "uk", "2", "https://example.org", "2", damaged, "0");
        assertThat(result.good()).isFalse();
        assertThat(said()).contains(" XX  Не зареєстровано", "Це не запрошення", "Символ запрошення помилковий");
        assertThat(said().split("Адміністратор робить запрошення", -1)).hasSize(4);
    }

    @Test
    void aClockOf1970IsSentToTheStepOfTheTime() throws Exception {
        Path state = machine();
        String line = invited("add", "clock").text();
        assertThat(run(state, () -> Instant.ofEpochSecond(40), "hu", "2", line, "0")
                        .good())
                .isFalse();
        assertThat(said()).contains("A gép órája rossz", "vikno-setup time");
        assertThat(run(state, "2", line, CONFIRM + "clock").good()).isTrue();
    }

    @Test
    void aKioskThatHasEnrolledIsAskedBeforeItEnrolsAnew() throws Exception {
        Path state = machine();
        assertThat(run(state, "2", invited("add", "again").text(), CONFIRM + "again")
                        .good())
                .isTrue();
        String before = Files.readString(state.resolve("identity"));
        out.reset();
        assertThat(run(state, "2").good()).as("no").isTrue();
        assertThat(said()).contains("This kiosk has enrolled: again of", "good until", "Enrol anew?");
        assertThat(state.resolve("identity")).hasContent(before);

        String replacement = invited("replace", "again").text();
        assertThat(run(state, "1", "2", replacement, CONFIRM + "again").good()).isTrue();
        assertThat(Files.readString(state.resolve("identity"))).isNotEqualTo(before);
    }
}
