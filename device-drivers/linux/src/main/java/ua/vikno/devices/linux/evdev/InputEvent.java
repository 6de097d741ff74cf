package ua.vikno.devices.linux.evdev;

import java.nio.ByteBuffer;

/**
 * One event of an input device ({@code struct input_event} of a 64-bit kernel).
 *
 * @param micros by the kernel's monotonic clock, when the event reached the kernel
 */
public record InputEvent(long micros, int type, int code, int value) {
    /** In bytes. */
    public static final int SIZE = 24;

    public static final int SYN = 0;
    public static final int KEY = 1;
    public static final int SWITCH = 5;
    /** Of {@link #SWITCH}: something is in the headphone socket. */
    public static final int HEADPHONES = 2;
    /** Of {@link #SYN}: events were lost because they were not read in time. */
    public static final int SYN_DROPPED = 3;
    /** Values of {@link #KEY}: up, down, and held down. */
    public static final int UP = 0;

    public static final int DOWN = 1;

    /** @param bytes in native order, {@value #SIZE} of them are taken */
    static InputEvent read(ByteBuffer bytes) {
        long seconds = bytes.getLong();
        long micros = bytes.getLong();
        return new InputEvent(
                seconds * 1_000_000 + micros,
                Short.toUnsignedInt(bytes.getShort()),
                Short.toUnsignedInt(bytes.getShort()),
                bytes.getInt());
    }

    public boolean pressed() {
        return type == KEY && value == DOWN;
    }

    public boolean lost() {
        return type == SYN && code == SYN_DROPPED;
    }

    /** What is typed may be personal. */
    @Override
    public String toString() {
        return "InputEvent[type %d]".formatted(type);
    }
}
