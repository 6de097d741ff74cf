package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;

/** Against socat, which receives datagrams as systemd does. */
@Tag(Needs.PEER)
class SystemdSocketTest {
    @TempDir
    private Path directory;

    @Test
    void aSocketOfTheFileSystemHearsIt() throws IOException, InterruptedException {
        String path = directory.resolve("notify").toString();
        assertThat(heard("UNIX-RECVFROM:" + path, path)).isEqualTo("READY=1");
    }

    @Test
    void anAbstractSocketHearsIt() throws IOException, InterruptedException {
        String name = "vikno-" + UUID.randomUUID();
        assertThat(heard("ABSTRACT-RECVFROM:" + name, "@" + name)).isEqualTo("READY=1");
    }

    @Test
    void whereNobodyListensNothingIsHandedOver() {
        assertThat(Objects.requireNonNull(
                                SystemdSocket.of(directory.resolve("nobody").toString()))
                        .send("READY=1"))
                .isFalse();
        assertThat(SystemdSocket.of(null)).isNull();
        assertThat(SystemdSocket.of("x".repeat(200))).isNull();
    }

    private static String heard(String listening, String name) throws IOException, InterruptedException {
        Process socat = new ProcessBuilder("socat", "-u", listening, "STDOUT")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            SystemdSocket socket = Objects.requireNonNull(SystemdSocket.of(name));
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            // It takes a moment to listen; until then nothing is handed over.
            while (!socket.send("READY=1")) {
                assertThat(System.nanoTime()).isLessThan(until);
                assertThat(socat.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
            }
            assertThat(socat.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return new String(socat.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            socat.destroyForcibly();
        }
    }
}
