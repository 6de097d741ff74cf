package ua.vikno.devices.linux.escpos;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import ua.vikno.devices.Condition;
import ua.vikno.devices.linux.transport.Transport;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;

/** A conversation with a printer: bytes out with deadlines, replies sorted as they arrive. Used by one thread. */
final class Link {
    private static final int[] QUESTIONS = {2, 3, 4};
    private static final Duration ANSWER = Duration.ofMillis(500);
    private static final Duration NO_READER = Duration.ofSeconds(1);
    private static final Duration SLOW_READER = Duration.ofSeconds(10);
    /** Bytes that fit nothing: some noise is normal on cheap lines, more of it than sense is not. */
    private static final int NOISE = 16;

    private static final int ECHOES = 2;
    /** At a time, so that a peer which never stops talking does not keep us listening. */
    private static final int READS = 64;

    private final Transport transport;
    private final DeviceClock clock;
    private final StatusParser parser = new StatusParser();
    private final Sensors sensors = new Sensors();
    private final ByteBuffer incoming = ByteBuffer.allocate(4096);
    private int asked;
    private final Marks marks;
    private final int heardBefore;
    private boolean automatic;
    private boolean realTime;
    private Set<Condition> sensed = Set.of();
    private String name = "";
    private int unanswered;
    private int echoes;
    private Duration lastReply = Duration.ZERO;
    private long replies;
    private long oldGarbage;

    Link(Transport transport, DeviceClock clock) {
        this(transport, clock, new Marks(clock));
    }

    /** @param marks of the earlier connections to this printer: its late answers arrive on this one */
    Link(Transport transport, DeviceClock clock, Marks marks) {
        this.transport = transport;
        this.clock = clock;
        this.marks = marks;
        this.heardBefore = marks.answered();
    }

    /** Whether the printer has ever told its status, in whichever way. */
    boolean tellsStatus() {
        return automatic || realTime || marks.answered() > heardBefore;
    }

    boolean talksNonsense() {
        if (echoes()) {
            return true;
        }
        long garbage = parser.garbage() - oldGarbage;
        return garbage > NOISE && garbage > replies;
    }

    /** Whether our own questions come back: a line whose wires meet, or a terminal instead of a printer. */
    boolean echoes() {
        return echoes >= ECHOES;
    }

    /** Status questions in a row that a printer which used to answer has left unanswered. */
    int unanswered() {
        return unanswered;
    }

    Set<Condition> conditions() {
        Set<Condition> all = EnumSet.noneOf(Condition.class);
        all.addAll(sensors.conditions());
        all.addAll(sensed);
        return all;
    }

    /** What the printer calls itself; only one that answers at once is asked, because others might print the question. */
    Identity identity() throws IOException {
        Identity known = Identity.ofDeviceId(transport.deviceId());
        if (!realTime || !conditions().isEmpty()) {
            return known;
        }
        return new Identity(askName(EscPos.askMaker()), askName(EscPos.askModel())).or(known);
    }

    private String askName(byte[] question) throws IOException {
        name = "";
        send(question);
        Deadline end = clock.deadlineIn(ANSWER);
        while (name.isEmpty() && !end.passed()) {
            listen(end.left());
        }
        return name;
    }

    /** The answers to GS r, of which this conversation hears more as it listens. */
    Marks marks() {
        return marks;
    }

    /**
     * Whether a printer that has answered status questions on this connection answers none now.
     *
     * @param longest how long it is asked again and again before it counts as silent
     */
    boolean fallenSilent(Duration longest) throws IOException {
        Deadline end = clock.deadlineIn(longest);
        while (!ask() && unanswered > 0) {
            if (end.passed()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a printer that tells its trouble by itself, and answers questions, has said nothing for so long. */
    boolean quiet(Duration longest) {
        return automatic && realTime && clock.uptime().minus(lastReply).compareTo(longest) >= 0;
    }

    /**
     * Makes sure that a printer which says nothing at least reads: one that another client holds does not. NUL is ignored by
     * printers.
     *
     * @throws Stalled if for 1 s not a byte is taken
     */
    void proveReading() throws IOException {
        ByteBuffer nothing = ByteBuffer.allocate(transport.unreadBytes());
        Deadline end = clock.deadlineIn(SLOW_READER);
        while (nothing.hasRemaining() && !end.passed()) {
            int taken = nothing.position();
            send(nothing, NO_READER);
            if (nothing.position() == taken) {
                throw new Stalled();
            }
        }
    }

    /** Reads until something was read, or the time is up. */
    void listen(Duration longest) throws IOException {
        if (!drain()) {
            transport.await(false, longest);
            drain();
        }
    }

    /** As much of the buffer as the printer accepts within the time; reads meanwhile. */
    void send(ByteBuffer bytes, Duration longest) throws IOException {
        Deadline end = clock.deadlineIn(longest);
        drain();
        transport.write(bytes);
        while (bytes.hasRemaining() && !end.passed()) {
            transport.await(true, end.left());
            drain();
            transport.write(bytes);
        }
    }

    /** A short command; what does not fit within a second is a stalled printer. */
    void send(byte[] command) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(command);
        send(bytes, Duration.ofSeconds(1));
        if (bytes.hasRemaining()) {
            throw new Stalled();
        }
    }

    /** The printer takes no more bytes: it hangs, or has no paper. */
    static final class Stalled extends IOException {
        private static final long serialVersionUID = 1L;

        Stalled() {
            super("connected, but takes no bytes");
        }
    }

    /**
     * Asks DLE EOT 2, 3, 4, each question after the answer to the one before, because an answer does not say what it
     * answers; stale bytes are read away first.
     *
     * <p>Only when it does not answer counts what the machine knows of it: clones leave the paper bit of USB stuck.
     *
     * @return whether all three were answered
     */
    boolean ask() throws IOException {
        long garbageBefore = parser.garbage();
        boolean answered = askAll();
        sensed = answered ? Set.of() : transport.sensed();
        unanswered = answered || !realTime || !sensed.isEmpty() ? 0 : unanswered + 1;
        if (answered) {
            realTime = true;
            if (parser.garbage() == garbageBefore) {
                oldGarbage = garbageBefore;
                replies = 0;
            }
        }
        return answered;
    }

    private boolean askAll() throws IOException {
        for (int question : QUESTIONS) {
            drain();
            asked = question;
            try {
                send(EscPos.askStatus(question));
            } catch (Stalled e) {
                asked = 0;
                return false;
            }
            Deadline end = clock.deadlineIn(ANSWER);
            while (asked != 0 && !end.passed()) {
                listen(end.left());
            }
            if (asked != 0) {
                asked = 0;
                return false;
            }
        }
        return true;
    }

    private boolean drain() throws IOException {
        int reads = 0;
        int n = transport.read(incoming);
        while (n > 0 && reads < READS) {
            reads++;
            incoming.flip();
            while (incoming.hasRemaining()) {
                parser.take(incoming.get() & 0xFF).ifPresent(this::sort);
            }
            incoming.clear();
            n = transport.read(incoming);
        }
        if (n < 0) {
            throw new EOFException("the printer has closed the connection");
        }
        return reads > 0;
    }

    private void sort(Reply reply) {
        replies++;
        lastReply = clock.uptime();
        switch (reply) {
            case Reply.Automatic status -> {
                automatic = true;
                sensors.automatic(status);
            }
            case Reply.RealTime answer -> {
                if (asked != 0) {
                    sensors.realTime(asked, answer.value());
                    asked = 0;
                }
            }
            case Reply.Done _ -> marks.answer();
            case Reply.Identity(String text) -> name = text;
            case Reply.Echo _ -> echoes++;
        }
    }
}
