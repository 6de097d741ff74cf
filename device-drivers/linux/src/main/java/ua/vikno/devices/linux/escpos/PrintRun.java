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
    /** Longer: without an answer nothing of the receipt is sent. */
    private static final Duration HELLO_OF_A_PRINTER_THAT_CONFIRMS = Duration.ofSeconds(5);

    private static final Duration LOST_ANSWER = Duration.ofSeconds(1);
    /** A question waits behind what is still on its way, 10 kB on a line of 9600 baud. */
    private static final Duration LAST_BYTES = Duration.ofSeconds(10);

    /** Nothing at all heard for so long, though asked twice a second. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration ASK_EVERY = Duration.ofMillis(500);
    private static final Set<Condition> BEYOND_HOPE = EnumSet.of(Condition.CUTTER_ERROR, Condition.UNRECOVERABLE);

    private final Link link;
    private final JobTicket<?> ticket;
    private final DeviceClock clock;
    private final Profile profile;
    private final Runnable report;
    private final Marks.Job marks;
    private final boolean confirms;
    private Deadline askAgain;

    /** @param confirms whether this printer has answered GS r before */
    PrintRun(Link link, JobTicket<?> ticket, DeviceClock clock, Profile profile, boolean confirms, Runnable report) {
        this.link = link;
        this.ticket = ticket;
        this.clock = clock;
        this.profile = profile;
        this.report = report;
        this.confirms = confirms;
        this.marks = link.marks().begin();
        this.askAgain = clock.deadlineIn(ASK_EVERY);
    }

    /** Thrown after a job was broken off: the connection is discarded, and what hangs in the printer has to be cut. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(String why) {
            super("job broken off: " + why);
        }
    }

    void run(List<byte[]> pieces) throws IOException {
        boolean answered = link.ask();
        Set<Condition> blocking = link.echoes() ? Set.of(Condition.PROTOCOL) : blocking();
        if (!blocking.isEmpty()) {
            ticket.fail(blocking, 0);
            return;
        }
        if (!answered && link.fallenSilent(LOST_ANSWER)) {
            throw silent();
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
        link.marks().send();
        link.send(EscPos.answerWhenDone());
        hello(min(confirms ? HELLO_OF_A_PRINTER_THAT_CONFIRMS : HELLO, ticket.timeLeft()));
        if (confirms && !answers() && blocking().isEmpty() && !link.ask()) {
            throw silent();
        }
        while (confirms && !blocking().isEmpty()) {
            hold();
        }
        for (int i = 0; i < pieces.size(); i++) {
            while (answers() && i + 1 - marks.heard() >= WINDOW) {
                hold();
            }
            send(pieces.get(i));
            sendMark();
        }
        send(EscPos.cut(profile.cut()));
        sendMark();
        end(pieces.size() + 2);
    }

    private void end(int allMarks) throws IOException {
        if (!answers() && link.fallenSilent(min(LAST_BYTES, ticket.timeLeft()))) {
            throw silent();
        }
        while ((answers() || confirms) && !marks.complete(allMarks)) {
            hold();
        }
        if (answers() && !link.talksNonsense()) {
            ticket.end(new JobOutcome.Confirmed());
            return;
        }
        Set<Condition> blocking = blocking();
        if (!blocking.isEmpty()) {
            ticket.fail(blocking, 0);
            throw new Broken(blocking.toString());
        }
        ticket.end(new JobOutcome.SentUnconfirmed());
    }

    /** A printer that has answered until now takes everything and says nothing: the bytes may be lost. */
    private Broken silent() {
        ticket.fail(Set.of(Condition.STALLED), 0);
        return new Broken("the printer has fallen silent");
    }

    private void sendMark() throws IOException {
        link.marks().send();
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
        if (link.quiet(SILENCE) && blocking().isEmpty()) {
            throw silent();
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
            }
        } finally {
            if (ticket.cancelled()) {
                ticket.end(new JobOutcome.Cancelled());
            } else {
                ticket.fail(blocking.isEmpty() ? Set.of(Condition.STALLED) : blocking, 0);
            }
        }
        throw new Broken(ticket.cancelled() ? "cancelled" : String.valueOf(blocking));
    }

    /** Whether GS r has been answered in this job; on a busy line the first answer may be late. */
    private boolean answers() {
        return marks.heard() > 0;
    }

    private void hello(Duration longest) throws IOException {
        Deadline end = clock.deadlineIn(longest);
        while (!answers() && !end.passed()) {
            link.listen(min(TICK, end.left()));
        }
    }

    private Set<Condition> blocking() {
        return Reading.blocking(link.conditions());
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
