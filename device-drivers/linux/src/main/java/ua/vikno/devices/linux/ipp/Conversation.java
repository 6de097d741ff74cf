package ua.vikno.devices.linux.ipp;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Types;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;

/** The driver's operations on one IPP printer. */
final class Conversation implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(4);
    private static final byte[] NOTHING = {};
    private static final int FIRST_ERROR = 0x0400;
    /** Also a document too large for it: a print server sends such a one in pieces that fit. */
    private static final Set<Integer> FORMAT_ERRORS = Set.of(0x0408, 0x040A, 0x040B, 0x0411);

    private final IppClient client;
    private final Requests requests;

    /** @param pin of {@link PrinterTrust}; empty for none */
    Conversation(URI printer, String pin) {
        this.client = new IppClient(printer, pin);
        this.requests = new Requests(printer);
    }

    /** The printer has understood, and refuses. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final Condition why;

        Refused(int status) {
            super("IPP status 0x%04x".formatted(status));
            this.why = FORMAT_ERRORS.contains(status)
                    ? Condition.UNSUPPORTED_FORMAT
                    : IppException.ofIpp(status).condition();
        }

        Condition why() {
            return why;
        }
    }

    PrinterReport printer() throws IOException, InterruptedException {
        IppPacket answer = client.ask(requests.printer(), ANSWER);
        if (failed(answer)) {
            throw IppException.ofIpp(answer.getCode());
        }
        if (read(() -> answer.getValue(Tag.printerAttributes, Types.printerState)) == null) {
            throw new IppException(Condition.PROTOCOL, "no printer-state in the answer");
        }
        return read(() -> PrinterReport.of(answer));
    }

    /** A job without a document yet. */
    int create(String jobName, DocumentFormat format) throws IOException, InterruptedException, Refused {
        return jobId(client.ask(requests.create(jobName, format), NOTHING, ANSWER));
    }

    void send(int job, DocumentFormat format, byte[] document, Duration deadline)
            throws IOException, InterruptedException, Refused {
        IppPacket answer = client.ask(requests.send(job, format), document, deadline);
        if (failed(answer)) {
            throw new Refused(answer.getCode());
        }
    }

    /** Job and document in one. */
    int print(String jobName, DocumentFormat format, byte[] document, Duration deadline)
            throws IOException, InterruptedException, Refused {
        return jobId(client.ask(requests.print(jobName, format), document, deadline));
    }

    /** A job the printer has forgotten is of an unknown phase. */
    JobReport job(int job) throws IOException, InterruptedException {
        IppPacket answer = client.ask(requests.job(job), ANSWER);
        return read(() -> JobReport.of(answer));
    }

    void cancel(int job) throws IOException, InterruptedException {
        client.ask(requests.cancel(job), ANSWER);
    }

    /** Cancels the jobs that an earlier process of this kiosk has left: they belong to residents who have gone. */
    void purge() throws IOException, InterruptedException {
        IppPacket answer = client.ask(requests.ownJobs(), ANSWER);
        for (AttributeGroup group : answer.getAttributeGroups()) {
            Integer job = Tag.jobAttributes.equals(group.getTag()) ? group.getValue(Types.jobId) : null;
            if (job != null) {
                cancel(job);
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static int jobId(IppPacket answer) throws IOException, Refused {
        if (failed(answer)) {
            throw new Refused(answer.getCode());
        }
        @Nullable Integer job = read(() -> answer.getValue(Tag.jobAttributes, Types.jobId));
        if (job == null) {
            throw new IppException(Condition.PROTOCOL, "no job-id in the answer");
        }
        return job;
    }

    private static boolean failed(IppPacket answer) {
        return answer.getCode() >= FIRST_ERROR;
    }

    /** Attributes of an unexpected type make the library throw: that is the printer's fault, not ours. */
    static <T extends @Nullable Object> T read(Supplier<T> reading) throws IOException {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw new IppException(Condition.PROTOCOL, "unreadable attributes: " + e);
        }
    }
}
