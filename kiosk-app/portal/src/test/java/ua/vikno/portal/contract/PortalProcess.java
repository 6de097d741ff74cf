package ua.vikno.portal.contract;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ua.vikno.portal.PortalMain;

/** A portal in a process of its own, which can be killed. */
record PortalProcess(Process process, int port) {
    private static final int SECONDS = 120;

    /** @param directory for its log and the file that tells its port */
    static PortalProcess start(Path directory, String name, String... options) throws Exception {
        Path ready = directory.resolve(name + ".port");
        Path log = directory.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                PortalMain.class.getName(),
                "--port=0",
                "--ready-file=" + ready));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .directory(new File(directory.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.exists(ready)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("portal does not start: " + Files.readString(log));
            }
        }
        return new PortalProcess(
                process, Integer.parseInt(Files.readString(ready).strip()));
    }

    /** Ends it like a power cut: nothing is finished, nothing is said. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
