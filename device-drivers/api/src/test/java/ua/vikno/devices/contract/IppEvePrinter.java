package ua.vikno.devices.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** CUPS's ippeveprinter as a peer: see {@code device-drivers/peers/ippeveprinter.sh}. */
public final class IppEvePrinter implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    /** Every field of the form; a tray left out is forgotten for good. */
    private static final String TRAYS =
            "size1=iso_a4_210x297mm&type1=stationery&level1=%d&size3=iso_dl_110x220mm&type3=envelope&level3=25";

    private final Path directory;
    private final int port;
    private final Process process;

    /** @param directory empty; deleted by whoever made it */
    public IppEvePrinter(Path directory) throws IOException {
        this(directory, "application/pdf,image/jpeg");
    }

    /** @param formats what it takes, separated by commas */
    public IppEvePrinter(Path directory, String formats) throws IOException {
        this.directory = directory;
        this.port = Ports.free();
        this.process = new ProcessBuilder(
                        Peer.directory().resolve("ippeveprinter.sh").toString(),
                        directory.toString(),
                        Integer.toString(port),
                        formats)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("script.log").toFile())
                .start();
        awaitOn();
        refill();
    }

    public URI uri() {
        return URI.create("ipp://localhost:%d/ipp/print".formatted(port));
    }

    /** Documents that came out on paper, in order. */
    public List<Path> received() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("received"))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    /** As {@link #received()}, once so many have come out. */
    public List<Path> awaitReceived(int documents) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (received().size() < documents && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return received();
    }

    /** The tray is empty, and the idle printer says so. */
    public void takePaperOut() throws IOException {
        media(TRAYS.formatted(0));
    }

    /** The tray holds another size. */
    public void loadLetter() throws IOException {
        media(TRAYS.formatted(250).replace("iso_a4_210x297mm", "na_letter_8.5x11in"));
    }

    /** @param percent of black toner left */
    public void toner(int percent) throws IOException {
        form("supplies?supply0=25&supply1=" + percent);
    }

    /** The next job gets as far as its first page. */
    public void paperEndsSoon() throws IOException {
        Files.writeString(directory.resolve("paper-out"), "");
    }

    public void refill() throws IOException {
        Files.deleteIfExists(directory.resolve("paper-out"));
        media(TRAYS.formatted(250));
    }

    /** Nothing of an earlier job is under way any more, neither in the printer nor in what it has started. */
    public void settle() throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!form("").contains("Idle") || Files.exists(directory.resolve("printing"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the printer does not come to rest: " + form(""));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** In the middle of whatever it does. */
    public void switchOff() throws IOException {
        Files.writeString(directory.resolve("off"), "");
        ProcessHandle.of(Long.parseLong(
                        Files.readString(directory.resolve("pid")).strip()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    public void switchOn() throws IOException {
        Files.deleteIfExists(directory.resolve("off"));
        awaitOn();
        // It has forgotten its trays: they hold Letter again.
        media(TRAYS.formatted(250));
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private void media(String trays) throws IOException {
        form("media?" + trays);
    }

    /** Its web page for people who play with it. */
    private String form(String query) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/%s".formatted(port, query)))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void awaitOn() throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError(
                        "ippeveprinter does not start: %s %s".formatted(log("script.log"), log("printer.log")));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private String log(String name) throws IOException {
        Path file = directory.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
