package ua.vikno.devices.linux.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.IppPacket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Condition;
import ua.vikno.devices.Supply;

/** Answers of ippeveprinter and cupsd 2.4.2 as they came over the wire, and what is left of them after damage. */
final class RecordedAnswersTest {
    private static final List<String> NAMES =
            List.of("ippeveprinter-printer.ipp", "cups-queue.ipp", "cups-jobs.ipp", "cups-queues.ipp");

    private static byte[] recorded(String name) {
        try (InputStream in = Objects.requireNonNull(RecordedAnswersTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPrinterTellsItsTonerAndWaste() throws IOException {
        PrinterReport report = PrinterReport.of(IppClient.parse(recorded("ippeveprinter-printer.ipp")));
        assertThat(report.supplies())
                .containsExactly(new Supply("Toner Waste Tank", 75, false), new Supply("Black Toner", 75, false));
        assertThat(report.device()).isNull();
        assertThat(Objects.requireNonNull(report.format()).mime()).isEqualTo(DocumentFormat.PDF);
        assertThat(report.createsJobs()).isTrue();
    }

    @Test
    void aQueueTellsWhatStandsBehindIt() throws IOException {
        PrinterReport report = PrinterReport.of(IppClient.parse(recorded("cups-queue.ipp")));
        assertThat(report.device()).isEqualTo(URI.create("ipp://localhost:18631/ipp/print"));
        assertThat(report.conditions()).isEmpty();
    }

    @Test
    void aServerTellsItsQueues() throws IOException {
        assertThat(CupsQueues.of(IppClient.parse(recorded("cups-queues.ipp"))))
                .extracting(CupsQueues.Queue::name)
                .contains("plain", "driverless");
    }

    /**
     * A damage of an answer.
     *
     * @param at where, from the beginning
     * @param kind what: a byte changed, bytes left out, bytes said twice, the end cut off
     */
    record Damage(int at, int kind, int length, byte value) {
        byte[] to(byte[] whole) {
            int from = at % whole.length;
            int until = Math.min(whole.length, from + length);
            return switch (kind) {
                case 0 -> {
                    byte[] changed = whole.clone();
                    changed[from] = value;
                    yield changed;
                }
                case 1 -> joined(Arrays.copyOf(whole, from), Arrays.copyOfRange(whole, until, whole.length));
                case 2 -> joined(Arrays.copyOf(whole, until), Arrays.copyOfRange(whole, from, whole.length));
                default -> Arrays.copyOf(whole, Math.max(1, from));
            };
        }

        private static byte[] joined(byte[] one, byte[] other) {
            byte[] both = Arrays.copyOf(one, Math.max(1, one.length + other.length));
            System.arraycopy(other, 0, both, one.length, other.length);
            return both;
        }
    }

    @Provide
    Arbitrary<List<Damage>> damages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.bytes())
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 3000)
    void noDamageBreaksOrHoldsUpTheReader(@ForAll("damages") List<Damage> damages, @ForAll("names") String name) {
        AtomicReference<byte[]> bytes = new AtomicReference<>(recorded(name));
        damages.forEach(damage -> bytes.updateAndGet(damage::to));
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> read(bytes.get()));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    private static void read(byte[] bytes) {
        try {
            IppPacket packet = IppClient.parse(bytes);
            PrinterReport printer = Conversation.read(() -> PrinterReport.of(packet));
            JobReport job = Conversation.read(() -> JobReport.of(packet));
            assertThat(Conversation.read(() -> CupsQueues.of(packet))).hasSizeLessThanOrEqualTo(CupsQueues.MOST);
            assertThat(printer.supplies()).hasSizeLessThan(40);
            assertThat(job.pagesDone()).isNotNegative();
        } catch (IppException e) {
            assertThat(e.condition()).isEqualTo(Condition.PROTOCOL);
        } catch (IOException e) {
            throw new AssertionError("only the reader's own word is expected", e);
        }
    }
}
