package ua.vikno.devices.linux.cabinet;

import java.nio.ByteBuffer;

/**
 * {@code struct gpio_v2_line_event} (linux/gpio.h).
 *
 * @param active whether the line has become active; what that means in volts is the kernel's affair
 */
record LineEvent(int line, boolean active) {
    static final int SIZE = 48;

    private static final int ID = 8;
    private static final int OFFSET = 12;
    private static final int RISING = 1;

    /** Takes one event off, in the machine's byte order. */
    static LineEvent read(ByteBuffer bytes) {
        int at = bytes.position();
        LineEvent event = new LineEvent(bytes.getInt(at + OFFSET), bytes.getInt(at + ID) == RISING);
        bytes.position(at + SIZE);
        return event;
    }
}
