package ua.vikno.portal.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.PEER)
class CommandLineTest {
    @TempDir
    Path directory;

    @Test
    void neitherTheWorkingDirectoryNorAVariableOfOneWordChangesThePortal() throws Exception {
        Files.writeString(directory.resolve("application.properties"), "city-dir=/nowhere\nserver.port=-5\n");
        Path ready = directory.resolve("ready");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "ua.vikno.portal.PortalMain",
                        "--port=0",
                        "--ready-file=" + ready,
                        "--database=jdbc:sqlite:" + directory.resolve("portal.db")))
                .directory(new File(directory.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile());
        builder.environment().putAll(Map.of("SECRET", "x", "KEYS", "x", "DEMONSTRATION", "true", "CITY", "x"));
        Process portal = builder.start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!Files.exists(ready) && portal.isAlive() && System.nanoTime() < end) {
                portal.waitFor(50, TimeUnit.MILLISECONDS);
            }
            assertThat(ready).as(Files.readString(directory.resolve("log"))).exists();
        } finally {
            portal.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }
}
