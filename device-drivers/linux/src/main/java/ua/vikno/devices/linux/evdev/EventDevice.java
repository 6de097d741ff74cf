package ua.vikno.devices.linux.evdev;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ua.vikno.devices.linux.transport.DeviceFile;

/** {@code /dev/input/event*}. */
public final class EventDevice implements InputSource {
    private static final long EVIOCGRAB = 0x40044590L;
    private static final long EVIOCGSW = 0x8000451BL;
    private static final long EVIOCGABS = 0x80184540L;
    private static final long EVIOCSCLOCKID = 0x400445A0L;
    private static final int CLOCK_MONOTONIC = 1;
    private static final int SWITCH_BYTES = 8;
    private static final int ABSINFO = 24;
    private static final int AT_ONCE = 64;

    private final DeviceFile file;
    private final ByteBuffer bytes =
            ByteBuffer.allocate(AT_ONCE * InputEvent.SIZE).order(ByteOrder.nativeOrder());

    private EventDevice(DeviceFile file) {
        this.file = file;
    }

    public static EventDevice open(Path device) throws IOException {
        EventDevice opened = new EventDevice(DeviceFile.open(device));
        try (Arena arena = Arena.ofConfined()) {
            opened.file.ioctl("EVIOCSCLOCKID", EVIOCSCLOCKID, arena.allocateFrom(JAVA_INT, CLOCK_MONOTONIC));
            return opened;
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    @Override
    public void grab() throws IOException {
        file.ioctl("EVIOCGRAB", EVIOCGRAB, MemorySegment.ofAddress(1));
    }

    @Override
    public List<InputEvent> read(Duration longest) throws IOException {
        file.await(false, longest);
        file.read(bytes);
        bytes.flip();
        List<InputEvent> events = new ArrayList<>(AT_ONCE);
        while (bytes.remaining() >= InputEvent.SIZE) {
            events.add(InputEvent.read(bytes));
        }
        bytes.compact();
        // What was typed may be personal.
        Arrays.fill(bytes.array(), bytes.position(), bytes.capacity(), (byte) 0);
        return events;
    }

    @Override
    public void wake() {
        file.wake();
    }

    @Override
    public boolean on(int switchCode) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bits = arena.allocate(SWITCH_BYTES);
            file.ioctl("EVIOCGSW", EVIOCGSW | ((long) SWITCH_BYTES << 16), bits);
            return ((bits.get(JAVA_BYTE, switchCode / 8) >> (switchCode % 8)) & 1) != 0;
        }
    }

    @Override
    public Optional<Axis> axis(int axisCode) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(ABSINFO, Integer.BYTES);
            file.ioctl("EVIOCGABS", EVIOCGABS + axisCode, info);
            Axis axis =
                    new Axis(info.getAtIndex(JAVA_INT, 1), info.getAtIndex(JAVA_INT, 2), info.getAtIndex(JAVA_INT, 5));
            return axis.most() > axis.least() ? Optional.of(axis) : Optional.empty();
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
