package ua.vikno.devices.linux.terminal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.linux.transport.Transport;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;

/** Messages over a connected terminal, with deadlines. Used by one thread. */
final class TerminalLine {
    private static final Duration SEND = Duration.ofSeconds(3);
    /**
     * Frames in a row that are no messages and are tolerated: one can be the rest of an earlier conversation, more of
     * them are another protocol.
     */
    private static final int NOISE = 3;

    private final Transport transport;
    private final DeviceClock clock;
    private final Frames frames = new Frames();
    private final ByteBuffer incoming = ByteBuffer.allocate(4096);
    private int noise;
    private boolean heard;
    private boolean understood;

    TerminalLine(Transport transport, DeviceClock clock) {
        this.transport = transport;
        this.clock = clock;
    }

    void send(Message message) throws IOException {
        send(message, false);
    }

    /** The first ping of a connection has a zero in front too (§ 2, handshake). */
    void greet() throws IOException {
        send(Message.request("PingDevice", Map.of()), true);
    }

    private void send(Message message, boolean greeting) throws IOException {
        byte[] json = Json.write(message);
        ByteBuffer bytes = ByteBuffer.allocate(json.length + 2);
        if (greeting) {
            bytes.put((byte) 0);
        }
        bytes.put(json).put((byte) 0).flip();
        Deadline end = clock.deadlineIn(SEND);
        transport.write(bytes);
        while (bytes.hasRemaining()) {
            if (end.passed()) {
                throw new IOException("the terminal takes no more bytes");
            }
            transport.await(true, end.left());
            transport.write(bytes);
        }
    }

    /** The next message; null when none came in time, or when woken. */
    @Nullable
    Message receive(Duration longest) throws IOException {
        Message ready = next();
        if (ready == null && read()) {
            ready = next();
        }
        if (ready == null && longest.isPositive()) {
            transport.await(false, longest);
            read();
            ready = next();
        }
        return ready;
    }

    /** Sends a question and waits for its answer; other messages that come meanwhile are dropped. */
    @Nullable
    Message ask(Message question, Predicate<Message> answers, Duration longest) throws IOException {
        send(question);
        return await(answers, longest);
    }

    @Nullable
    Message await(Predicate<Message> answers, Duration longest) throws IOException {
        Deadline end = clock.deadlineIn(longest);
        while (!end.passed()) {
            Message message = receive(end.left());
            if (message != null && answers.test(message)) {
                return message;
            }
        }
        return null;
    }

    /** Why a question was not answered. */
    IOException unanswered() {
        return heard && !understood ? new Garbled("answers are no messages") : new Silent();
    }

    private @Nullable Message next() throws IOException {
        for (byte[] frame = frames.next(); frame != null; frame = frames.next()) {
            try {
                Message message = Json.read(frame);
                noise = 0;
                understood = true;
                return message;
            } catch (IOException e) {
                noise++;
                if (noise > NOISE) {
                    throw new Garbled(String.valueOf(e.getMessage()));
                }
            }
        }
        return null;
    }

    private boolean read() throws IOException {
        boolean any = false;
        int n = transport.read(incoming);
        while (n > 0) {
            any = true;
            heard = true;
            incoming.flip();
            try {
                frames.take(incoming);
            } catch (IOException e) {
                throw new Garbled(String.valueOf(e.getMessage()));
            }
            incoming.clear();
            n = transport.read(incoming);
        }
        if (n < 0) {
            throw new EOFException("the terminal has closed the connection");
        }
        return any;
    }

    /** The peer speaks another protocol. */
    static final class Garbled extends IOException {
        Garbled(String message) {
            super(message);
        }
    }

    /** [M] A terminal serves one cash register, and to a second one says nothing at all. */
    static final class Silent extends IOException {
        Silent() {
            super("connected, but silent: another cash register, or an old connection, holds the terminal");
        }
    }
}
