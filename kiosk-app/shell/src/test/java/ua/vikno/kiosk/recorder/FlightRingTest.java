package ua.vikno.kiosk.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlightRingTest {
    @TempDir
    private Path directory;

    private Path ring() {
        return directory.resolve("flight");
    }

    private static void append(FlightRing ring, int from, int lines) throws IOException {
        for (int line = from; line < from + lines; line++) {
            ring.append("LINE " + line + " " + "x".repeat(80));
        }
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(ring())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void theLastLinesStayInOrderAndTheDiskHoldsNoMore() throws IOException {
        try (FlightRing ring = FlightRing.open(ring())) {
            append(ring, 1, 10_000);
            assertThat(bytes()).isLessThanOrEqualTo(FlightRing.FILES * (long) FlightRing.BYTES);
            String text = ring.text();
            assertThat(text).endsWith("10000 LINE 10000 " + "x".repeat(80) + "\n");
            assertThat(text.length())
                    .isGreaterThan((FlightRing.FILES - 1) * (FlightRing.BYTES - FlightRing.LONGEST_LINE));
            assertThat(text.lines().map(line -> Integer.parseInt(line.substring(0, line.indexOf(" ")))))
                    .isSorted();
        }
    }

    @Test
    void aProcessThatWasKilledLosesNothingAndTheNextGoesOn() throws IOException {
        FlightRing killed = FlightRing.open(ring());
        append(killed, 1, 1_000);
        try (FlightRing next = FlightRing.open(ring())) {
            assertThat(next.last()).startsWith("LINE 1000 ");
            next.append("BEGAN");
            assertThat(next.text()).contains("1 LINE 1 ").endsWith("1001 BEGAN\n");
        }
        killed.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"101 HALF A LI", "\u0000\u0000\u0000\u0000\n", "102 Іваненко\n", "no number\n", "\n"})
    void aTornFileIsSetAsideAndItsWholeLinesAreKept(String torn) throws IOException {
        try (FlightRing ring = FlightRing.open(ring())) {
            append(ring, 1, 100);
        }
        Files.writeString(ring().resolve("ring.0"), torn, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        try (FlightRing next = FlightRing.open(ring())) {
            next.append("BEGAN");
            assertThat(next.text().lines()).hasSize(101).allMatch(line -> line.matches("[ -~]+"));
            assertThat(next.text()).endsWith("101 BEGAN\n");
        }
        assertThat(ring().resolve("ring.0.damaged")).exists();
        try (FlightRing third = FlightRing.open(ring())) {
            assertThat(third.last()).isEqualTo("BEGAN");
        }
    }

    @Test
    void whatIsNoFileOrFarTooLargeIsSetAside() throws IOException {
        Files.createDirectories(ring().resolve("ring.1"));
        Files.createSymbolicLink(ring().resolve("ring.2"), Path.of("/dev/zero"));
        Files.write(ring().resolve("ring.3"), new byte[2 * FlightRing.BYTES]);
        try (FlightRing ring = FlightRing.open(ring())) {
            append(ring, 1, 2_000);
            assertThat(ring.text()).endsWith("x\n");
        }
        assertThat(bytes()).isLessThan(8L * FlightRing.BYTES);
    }

    @Test
    void aDiskThatTakesALineInPartsGetsAllOfThem() throws IOException {
        byte[] line = "1 BEGAN 0.1.0\n".getBytes(StandardCharsets.US_ASCII);
        byte[] disk = new byte[100];
        FlightRing.write(
                (bytes, at) -> {
                    int part = Math.min(3, bytes.remaining());
                    bytes.get(disk, (int) at, part);
                    return part;
                },
                line,
                50);
        assertThat(new String(disk, 50, line.length, StandardCharsets.US_ASCII)).isEqualTo("1 BEGAN 0.1.0\n");
    }

    @Test
    void whatIsInTheWayOfTheNextFileLosesNoLineOfThisOne() throws IOException {
        try (FlightRing ring = FlightRing.open(ring())) {
            Files.createDirectories(ring().resolve("ring.1/in-the-way"));
            assertThatThrownBy(() -> append(ring, 1, 1_000)).isInstanceOf(IOException.class);
            assertThat(ring.text()).contains("1 LINE 1 ");
            Files.delete(ring().resolve("ring.1/in-the-way"));
            Files.delete(ring().resolve("ring.1"));
            ring.append("BEGAN");
            assertThat(ring.text()).contains("1 LINE 1 ").endsWith(" BEGAN\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two  blanks", "line\nline", "Іваненко", " BEGAN"})
    void whatIsNoLineIsNotTaken(String words) throws IOException {
        try (FlightRing ring = FlightRing.open(ring())) {
            assertThatThrownBy(() -> ring.append(words)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ring.append("x".repeat(FlightRing.LONGEST_LINE)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(ring.text()).isEmpty();
        }
    }
}
