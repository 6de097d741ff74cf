package ua.vikno.devices.linux.ipp;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;

/**
 * A printer, or a queue of CUPS together with the printer behind it. The queue alone keeps quiet about a printer that has
 * gone: its job is "processing" and its reasons are "none". So the printer is asked too, where it can be.
 */
final class Station implements AutoCloseable {
    private static final Set<String> ASKED = Set.of("ipp", "ipps");
    private static final Set<Condition> CERTIFICATES =
            Set.of(Condition.CERTIFICATE_UNTRUSTED, Condition.CERTIFICATE_CHANGED);
    /** Back ends of CUPS that end a job when the printer does, not when its bytes have been handed over. */
    private static final Set<String> FOLLOW_THE_JOB = Set.of("ipp", "ipps", "dnssd", "implicitclass");
    /** A queue looks for its printer at the beginning of each job: only lasting is it trouble. */
    private static final Duration LOOKING_FOR_ITS_PRINTER = Duration.ofSeconds(5);

    private final Conversation front;
    private final DeviceClock clock;
    private @Nullable Conversation behind;
    private @Nullable URI behindAddress;
    private @Nullable Deadline foundByThen;

    /** @param pin of {@link PrinterTrust}; empty for none */
    Station(URI printer, String pin, DeviceClock clock) {
        this.front = new Conversation(printer, pin);
        this.clock = clock;
    }

    /** The one that takes jobs. */
    Conversation front() {
        return front;
    }

    PrinterReport report() throws IOException, InterruptedException {
        PrinterReport queue = front.printer();
        URI device = queue.device();
        if (device == null) {
            return queue;
        }
        String scheme = device.getScheme() == null ? "" : device.getScheme();
        if (ASKED.contains(scheme) && device.getHost() != null) {
            return confirming(queueWithPrinter(queue, device), scheme, device);
        }
        return confirming(lasting(queue), scheme, device);
    }

    private PrinterReport queueWithPrinter(PrinterReport queue, URI device) throws InterruptedException {
        try {
            return queue.with(behind(device).printer());
        } catch (IppException e) {
            // CUPS has an eye of its own for the certificate; without a look at the printer its word counts.
            return CERTIFICATES.contains(e.condition()) ? lasting(queue) : queue.alone(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return queue.alone(String.valueOf(e.getMessage()));
        }
    }

    private Conversation behind(URI device) {
        Conversation known = behind;
        if (known != null && device.equals(behindAddress)) {
            return known;
        }
        if (known != null) {
            known.close();
        }
        Conversation now = new Conversation(device, "");
        behind = now;
        behindAddress = device;
        return now;
    }

    private PrinterReport lasting(PrinterReport queue) {
        if (!queue.connecting()) {
            foundByThen = null;
            return queue.busy() ? queue : queue.idle();
        }
        if (foundByThen == null) {
            foundByThen = clock.deadlineIn(LOOKING_FOR_ITS_PRINTER);
        }
        return foundByThen.passed() ? queue.alone("still connecting") : queue;
    }

    private static PrinterReport confirming(PrinterReport report, String scheme, URI device) {
        String query = device.getRawQuery();
        boolean follows = FOLLOW_THE_JOB.contains(scheme) && (query == null || !query.contains("waitjob=false"));
        return follows ? report : report.unheard();
    }

    @Override
    public void close() {
        front.close();
        Conversation known = behind;
        if (known != null) {
            known.close();
        }
    }
}
