package ua.vikno.devices.linux.evdev;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.linux.transport.DeviceFileException;
import ua.vikno.devices.linux.transport.Errno;

/** An input device whose keys a test presses. As in the kernel, one grab excludes all others. */
public final class FakeInput implements InputSource.Opener {
    private static final InputEvent AWAKE = new InputEvent(0, -1, 0, 0);

    private final BlockingQueue<List<InputEvent>> events = new LinkedBlockingQueue<>();
    private final Set<Integer> on = ConcurrentHashMap.newKeySet();
    private final Map<Integer, InputSource.Axis> axes = new ConcurrentHashMap<>();
    private volatile int trouble;
    private volatile boolean grabbed;
    private long micros;
    private @Nullable List<InputEvent> typed;

    @Override
    public InputSource open(Path device) throws IOException {
        if (trouble != 0 && trouble != Errno.EBUSY) {
            throw new DeviceFileException(device, "open", trouble);
        }
        return new Opened(device);
    }

    /** From now on every call fails with this; 0 for none. {@link Errno#EBUSY} only refuses the grab. */
    public void trouble(int errno) {
        trouble = errno;
        events.add(List.of(AWAKE));
    }

    public boolean grabbed() {
        return grabbed;
    }

    /** Lets time pass between this key and the next, by the device's clock only. */
    public void later(Duration time) {
        micros += time.toMillis() * 1000;
    }

    public void key(int code, int value) {
        event(InputEvent.KEY, code, value);
    }

    public void strike(int code) {
        key(code, 1);
        key(code, 0);
    }

    /** Turns a switch without an event. */
    public void silently(int switchCode, boolean isOn) {
        if (isOn) {
            on.add(switchCode);
        } else {
            on.remove(switchCode);
        }
    }

    public void turn(int switchCode, boolean isOn) {
        silently(switchCode, isOn);
        event(InputEvent.SWITCH, switchCode, isOn ? 1 : 0);
    }

    public void axis(int code, InputSource.Axis axis) {
        axes.put(code, axis);
    }

    public void event(int type, int code, int value) {
        micros += 3000;
        InputEvent event = new InputEvent(micros, type, code, value);
        List<InputEvent> typing = typed;
        if (typing == null) {
            events.add(List.of(event));
        } else {
            typing.add(event);
        }
    }

    private final class Opened implements InputSource {
        private final Path device;
        private boolean mine;

        Opened(Path device) {
            this.device = device;
        }

        @Override
        public void grab() throws IOException {
            if (grabbed || trouble == Errno.EBUSY) {
                throw new DeviceFileException(device, "EVIOCGRAB", Errno.EBUSY);
            }
            grabbed = true;
            mine = true;
        }

        @Override
        public List<InputEvent> read(Duration longest) throws IOException {
            List<InputEvent> read = new ArrayList<>();
            try {
                List<InputEvent> first = events.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
                for (List<InputEvent> some = first; some != null; some = events.poll()) {
                    read.addAll(some);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (trouble != 0) {
                throw new DeviceFileException(device, "read", trouble);
            }
            read.removeIf(event -> event.equals(AWAKE));
            return read;
        }

        @Override
        public void wake() {
            events.add(List.of(AWAKE));
        }

        @Override
        public boolean on(int switchCode) {
            return on.contains(switchCode);
        }

        @Override
        public Optional<Axis> axis(int axisCode) {
            return Optional.ofNullable(axes.get(axisCode));
        }

        @Override
        public void close() {
            if (mine) {
                grabbed = false;
            }
        }
    }

    /**
     * Strikes the keys of a US keyboard that make this text; what has no key is left out. They come together: a test that is
     * held up falls silent for nobody.
     */
    public void type(String text) {
        List<InputEvent> typing = new ArrayList<>();
        typed = typing;
        text.chars().forEach(this::type);
        typed = null;
        events.add(typing);
    }

    private void type(int character) {
        int plain = PLAIN.indexOf(character);
        int shifted = SHIFTED.indexOf(character);
        if (plain >= 0) {
            strike(CODES[plain]);
        } else if (shifted >= 0) {
            key(KeyCodes.LEFT_SHIFT, 1);
            strike(CODES[shifted]);
            key(KeyCodes.LEFT_SHIFT, 0);
        }
    }

    // Written down apart from the driver's own table, from the picture of a keyboard.
    private static final String PLAIN = "1234567890-=qwertyuiop[]asdfghjkl;'`\\zxcvbnm,./ \t\r";
    private static final String SHIFTED = "!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"~|ZXCVBNM<>?";
    private static final int[] CODES = codes();

    private static int[] codes() {
        Set<Integer> silent = new HashSet<>(Set.of(14, 15, 28, 29, 42));
        List<Integer> codes = new ArrayList<>();
        for (int code = 2; code <= 53; code++) {
            if (!silent.contains(code)) {
                codes.add(code);
            }
        }
        codes.addAll(List.of(57, 15, 28));
        return codes.stream().mapToInt(Integer::intValue).toArray();
    }
}
