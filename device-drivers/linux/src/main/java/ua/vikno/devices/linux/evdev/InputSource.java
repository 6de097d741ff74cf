package ua.vikno.devices.linux.evdev;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An opened input device. Used by one thread, except for {@link #wake()}. */
public interface InputSource extends Closeable {
    /** Takes the device for exclusive use: neither the console nor the screen hears it any more. */
    void grab() throws IOException;

    /** The events that have come, perhaps none; returns at the latest when the time is up, or when woken. */
    List<InputEvent> read(Duration longest) throws IOException;

    /** Ends {@link #read} early; from any thread. */
    void wake();

    /** Whether a switch is on now. */
    boolean on(int switchCode) throws IOException;

    /** The range of an axis; empty if the device has no such axis. */
    Optional<Axis> axis(int axisCode) throws IOException;

    @FunctionalInterface
    interface Opener {
        InputSource open(Path device) throws IOException;
    }

    /** @param resolution units per millimetre; 0 if the device does not say */
    record Axis(int least, int most, int resolution) {}
}
