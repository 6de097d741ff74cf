package ua.vikno.devices.linux.transport;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import ua.vikno.devices.Condition;

/** A connected device as a non-blocking channel. Used by one thread, except for {@link #wake()}. */
public interface Transport extends Closeable {
    /** Takes what the device accepts now, perhaps nothing. */
    int write(ByteBuffer bytes) throws IOException;

    /** Brings what has arrived, perhaps nothing; −1 when the device has closed the connection. */
    int read(ByteBuffer bytes) throws IOException;

    /** Returns when something can be read (or written, if wanted), when woken, or when the time is up. */
    void await(boolean untilWritable, Duration longest) throws IOException;

    /** What the machine itself knows of the device, without asking in the device's own language; often nothing. */
    default Set<Condition> sensed() throws IOException {
        return Set.of();
    }

    /** How many bytes may lie on the way though the device reads none, at most; 0 where a write waits for the device. */
    default int unreadBytes() {
        return 0;
    }

    /** The IEEE 1284 identity, such as {@code MFG:EPSON;MDL:TM-T20II;}; empty if there is none. */
    default String deviceId() {
        return "";
    }

    /**
     * Closes, and throws away what was written and has not reached the device: TCP resets the connection (RST), a serial
     * line empties its output queue.
     */
    default void discard() throws IOException {
        close();
    }

    /** Ends {@link #await} early; from any thread. */
    void wake();

    /** Opens the way to a device, again and again. */
    @FunctionalInterface
    interface Opener {
        Transport open(Duration deadline) throws IOException;
    }
}
