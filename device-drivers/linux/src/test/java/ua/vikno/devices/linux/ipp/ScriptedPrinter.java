package ua.vikno.devices.linux.ipp;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An IPP printer that says what it is told to say, and remembers what it was asked. */
final class ScriptedPrinter implements AutoCloseable {
    static final int BUSY = 0x0507;
    static final int OLD = 0x0101;
    private static final int VERSION_NOT_SUPPORTED = 0x0503;
    private static final int BAD_REQUEST = 0x0400;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final List<Integer> versions = new CopyOnWriteArrayList<>();
    private volatile PrinterState state = PrinterState.idle;
    private volatile String reason = "none";
    private final AtomicInteger busyAnswers = new AtomicInteger();
    private volatile boolean onlyOld;
    private volatile boolean jobsAreSecret;
    private volatile boolean paperEnds;
    private volatile boolean speechless;
    private final AtomicInteger jobs = new AtomicInteger();

    ScriptedPrinter() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::meet);
        server.start();
    }

    URI uri() {
        return URI.create(
                "ipp://localhost:%d/ipp/print".formatted(server.getAddress().getPort()));
    }

    void says(PrinterState now, String why) {
        state = now;
        reason = why;
    }

    /** So many of the next Print-Job are refused as busy. */
    void busy(int answers) {
        busyAnswers.set(answers);
    }

    /** Understands IPP 1.1 only. */
    void isOld() {
        onlyOld = true;
    }

    /** Paper is missing as soon as it has taken a job. */
    void paperEndsWithTheNextJob() {
        paperEnds = true;
    }

    /** Answers Get-Printer-Attributes with nothing. */
    void losesItsTongue() {
        speechless = true;
    }

    /** Refuses Get-Job-Attributes. */
    void keepsJobsSecret() {
        jobsAreSecret = true;
    }

    int jobs() {
        return jobs.get();
    }

    List<Integer> versions() {
        return List.copyOf(versions);
    }

    private void meet(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        IppPacket request = new IppInputStream(new ByteArrayInputStream(body)).readPacket();
        versions.add(request.getVersionNumber());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new IppOutputStream(out).write(answer(request));
        exchange.getResponseHeaders().set("Content-Type", "application/ipp");
        exchange.sendResponseHeaders(200, out.size());
        exchange.getResponseBody().write(out.toByteArray());
        exchange.close();
    }

    private IppPacket answer(IppPacket request) {
        Operation operation = request.getOperation();
        if (onlyOld && request.getVersionNumber() != OLD) {
            return refusal(VERSION_NOT_SUPPORTED);
        }
        if (operation.equals(Operation.printJob)) {
            if (busyAnswers.get() > 0) {
                busyAnswers.decrementAndGet();
                return refusal(BUSY);
            }
            jobs.incrementAndGet();
            if (paperEnds) {
                says(PrinterState.stopped, "media-empty-error");
            }
            return job(JobState.pending);
        }
        if (operation.equals(Operation.getJobAttributes)) {
            return jobsAreSecret ? refusal(BAD_REQUEST) : job(JobState.completed);
        }
        return operation.equals(Operation.getPrinterAttributes) && !speechless ? printer() : ok().build();
    }

    private IppPacket printer() {
        return ok().putAttributes(
                        Tag.printerAttributes,
                        Types.printerState.of(state),
                        Types.printerStateReasons.of(reason),
                        Types.printerIsAcceptingJobs.of(true),
                        Types.documentFormatSupported.of("application/pdf"),
                        Types.mediaReady.of(new KeywordOrName("iso_a4_210x297mm")),
                        Types.operationsSupported.of(Operation.printJob, Operation.getJobAttributes))
                .build();
    }

    private static IppPacket job(JobState state) {
        return ok().putAttributes(
                        Tag.jobAttributes,
                        Types.jobId.of(1),
                        Types.jobState.of(state),
                        Types.jobStateReasons.of("none"))
                .build();
    }

    private static IppPacket.Builder ok() {
        return IppPacket.response(new Status(0, "successful-ok"));
    }

    private static IppPacket refusal(int status) {
        return IppPacket.response(new Status(status, "refused")).build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
