package ua.vikno.devices.linux.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes at its zeros (§ 2), however the bytes arrive. Empty frames are none. */
final class Frames {
    /** Longest message in bytes; a receipt has a few kilobytes. */
    static final int LONGEST = 64 * 1024;
    /** Most messages that may wait unread; more means that the peer speaks another protocol. */
    private static final int MOST = 64;

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final Deque<byte[]> complete = new ArrayDeque<>();

    /** @throws IOException if this is no stream of messages: too much without a zero, or too many messages at once */
    void take(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            byte b = bytes.get();
            if (b != 0) {
                begun.write(b);
                if (begun.size() > LONGEST) {
                    throw new IOException("more than " + LONGEST + " bytes without an end");
                }
            } else if (begun.size() > 0) {
                complete.addLast(begun.toByteArray());
                begun.reset();
                if (complete.size() > MOST) {
                    throw new IOException("more than " + MOST + " messages at once");
                }
            }
        }
    }

    byte @Nullable [] next() {
        return complete.pollFirst();
    }
}
