package ua.vikno.devices.linux.speech.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.PEER)
final class SynthesisTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    /** 16 bit mono at 22 050 Hz, of unknown length. */
    private static final String HEADER = "printf 'RIFF....WAVEfmt \\020\\0\\0\\0\\1\\0\\1\\0\\042\\126\\0\\0"
            + "\\104\\254\\0\\0\\2\\0\\020\\0data....'";

    private static Synthesis shell(String script, Duration deadline) throws IOException {
        return Synthesis.start(List.of("/bin/sh", "-c", script), "Так.", deadline);
    }

    private static void ends(Synthesis rendering) {
        long end = System.nanoTime() + LONG.toNanos();
        while (rendering.alive()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Test
    void aStuckSynthesiserIsKilled() throws IOException {
        Synthesis rendering = shell("exec sleep 60", Duration.ofMillis(200));
        assertThatExceptionOfType(IOException.class).isThrownBy(rendering::sampleRate);
        ends(rendering);
    }

    @Test
    void aSynthesiserWithoutAnEndIsKilled() throws Exception {
        Synthesis rendering = shell(HEADER + "; exec cat /dev/zero", LONG);
        assertThat(rendering.sampleRate()).isEqualTo(22_050);
        byte[] chunk = new byte[1 << 16];
        long taken = 0;
        for (int n = rendering.take(chunk); n > 0; n = rendering.take(chunk)) {
            taken += n;
        }
        assertThat(taken).isLessThanOrEqualTo(Synthesis.LONGEST);
        ends(rendering);
    }

    @Test
    void aCancelledOneIsGoneAtOnceAndGivesNothingMore() throws Exception {
        Synthesis rendering = shell(HEADER + "; exec sleep 60", LONG);
        rendering.cancel();
        assertThat(rendering.take(new byte[100])).isZero();
        ends(rendering);
    }

    @Test
    void itsTextComesByItsInput() throws Exception {
        Synthesis rendering = shell(HEADER + "; exec cat", LONG);
        byte[] echo = new byte[100];
        assertThat(rendering.sampleRate()).isEqualTo(22_050);
        int count = rendering.take(echo);
        assertThat(new String(echo, 0, count, StandardCharsets.UTF_8)).isEqualTo("Так.".substring(0, 3));
    }
}
