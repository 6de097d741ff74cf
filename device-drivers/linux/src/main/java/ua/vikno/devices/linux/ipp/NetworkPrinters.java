package ua.vikno.devices.linux.ipp;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Printers that announce themselves on the network, as the program {@code ippfind} of CUPS finds them. */
final class NetworkPrinters {
    private static final List<String> IPPFIND = List.of("ippfind", "-T", "2", "_ipp._tcp", "_ipps._tcp");
    private static final Duration LONGEST = Duration.ofSeconds(4);
    /** More than a hall has. */
    private static final int MOST = 32;

    private NetworkPrinters() {}

    /** None where the program, or Avahi, is missing. */
    static List<URI> find() throws InterruptedException {
        return find(IPPFIND, LONGEST);
    }

    /** @param command writes an address on each line */
    static List<URI> find(List<String> command, Duration longest) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return List.of();
        }
        List<URI> printers = new CopyOnWriteArrayList<>();
        Thread reading = Thread.ofVirtual().start(() -> read(process, printers));
        try {
            if (process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                // Killing it would throw away what it has written and nobody has read yet.
                reading.join(longest);
            }
        } finally {
            process.destroyForcibly();
        }
        return List.copyOf(printers);
    }

    private static void read(Process process, List<URI> printers) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null && printers.size() < MOST; line = lines.readLine()) {
                URI uri = URI.create(line.strip());
                if (uri.getHost() != null && !printers.contains(uri)) {
                    printers.add(uri);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // It was stopped, or has written something else: what was found until then counts.
        }
    }
}
