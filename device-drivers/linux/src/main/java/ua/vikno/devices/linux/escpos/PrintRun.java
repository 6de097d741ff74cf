package ua.vikno.devices.linux.escpos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.JobTicket;
import ua.vikno.devices.support.Reading;

/**
 * One receipt on its way to paper. A printer that answers GS r gets a few pieces at a time, so that little of a cancelled
 * receipt is left in its buffer, and confirms the end; any other gets everything and confirms nothing.
 */
final class PrintRun {
    /** Slices under way: enough that the motor never stops, about 13 cm of paper. */
    private static final int WINDOW = 4;

    private static final Duration HELLO = Duration.ofMillis(1500);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration ASK_EVERY = Duration.ofMillis(500);
    private static final Set<Condition> BEYOND_HOPE = EnumSet.of(Condition.CUTTER_ERROR, Condition.UNRECOVERABLE);

    private final Link link;
    private final JobTicket<?> ticket;
    private final DeviceClock clock;
    private final Profile profile;
    private final Runnable report;
    private final int doneBefore;
    private Deadline askAgain;

    PrintRun(Link link, JobTicket<?> ticket, DeviceClock clock, Profile profile, Runnable report) {
        this.link = link;
        this.ticket = ticket;
        this.clock = clock;
        this.profile = profile;
        this.report = report;
        this.doneBefore = link.doneExpected();
        this.askAgain = clock.deadlineIn(ASK_EVERY);
    }

    /** Thrown after a job was broken off: a new connection leaves the rest of it behind. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean within;

        Broken(boolean within) {
            super("job broken off");
            this.within = within;
        }

        /** Whether the printer still waits for the rest of a raster. */
        boolean withinCommand() {
            return within;
        }
    }

    void run(List<byte[]> pieces) throws IOException {
        link.ask();
        Set<Condition> blocking = blocking();
        if (!blocking.isEmpty()) {
            ticket.fail(blocking, 0);
            return;
        }
        try {
            print(pieces);
        } catch (Broken e) {
            throw e;
        } catch (IOException e) {
            ticket.fail(Set.of(Condition.OFFLINE), 0);
            throw e;
        }
    }

    private void print(List<byte[]> pieces) throws IOException {
        ticket.progress(JobPhase.SENDING, 0);
        link.send(EscPos.initialise());
        link.send(EscPos.automaticStatus());
        link.expectDone();
        link.send(EscPos.answerWhenDone());
        hello(min(HELLO, ticket.timeLeft()));
        for (int i = 0; i < pieces.size(); i++) {
            while (answers() && i + 1 - done() >= WINDOW) {
                hold();
            }
            send(pieces.get(i));
            sendMark();
        }
        send(EscPos.cut(profile.cut()));
        sendMark();
        if (!answers()) {
            link.ask();
        }
        while (answers() && done() < pieces.size() + 2) {
            hold();
        }
        ticket.end(answers() && !link.talksNonsense() ? new JobOutcome.Confirmed() : unconfirmed());
    }

    private JobOutcome unconfirmed() {
        Set<Condition> blocking = blocking();
        return blocking.isEmpty() ? new JobOutcome.SentUnconfirmed() : new JobOutcome.FailedMaybePartial(blocking, 0);
    }

    private void sendMark() throws IOException {
        link.expectDone();
        send(EscPos.answerWhenDone());
    }

    private void send(byte[] command) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(command);
        ticket.begun();
        link.send(bytes, TICK);
        while (bytes.hasRemaining()) {
            check(bytes.position() > 0);
            link.send(bytes, TICK);
        }
    }

    /** A moment's patience between commands. */
    private void hold() throws IOException {
        check(false);
        if (askAgain.passed()) {
            askAgain = clock.deadlineIn(ASK_EVERY);
            link.ask();
        }
        link.listen(TICK);
    }

    /** @param within whether a command has been sent in part, so that nothing may be said in between */
    private void check(boolean within) throws IOException {
        report.run();
        Set<Condition> blocking = blocking();
        if (ticket.cancelled() || ticket.expired() || blocking.stream().anyMatch(BEYOND_HOPE::contains)) {
            abandon(within, blocking);
        }
        ticket.progress(blocking.isEmpty() ? JobPhase.PRINTING : JobPhase.WAITING_FOR_ATTENTION, 0);
    }

    private void abandon(boolean within, Set<Condition> blocking) throws IOException {
        try {
            if (!within) {
                link.send(EscPos.clearBuffer());
                link.send(EscPos.initialise());
                link.send(EscPos.cut(profile.cut()));
            }
        } finally {
            if (ticket.cancelled()) {
                ticket.end(new JobOutcome.Cancelled());
            } else {
                ticket.fail(blocking.isEmpty() ? Set.of(Condition.STALLED) : blocking, 0);
            }
        }
        throw new Broken(within);
    }

    /** Whether GS r has been answered in this job; on a busy line the first answer may be late. */
    private boolean answers() {
        return done() > 0;
    }

    private void hello(Duration longest) throws IOException {
        Deadline end = clock.deadlineIn(longest);
        while (!answers() && !end.passed()) {
            link.listen(min(TICK, end.left()));
        }
    }

    private int done() {
        return link.doneCount() - doneBefore;
    }

    private Set<Condition> blocking() {
        return Reading.blocking(link.conditions());
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
