package ua.vikno.devices.linux.cabinet;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ua.vikno.devices.CabinetInput;

/** The lines of a wired cabinet, held by this process. Used by one thread, except for {@link #wake()}. */
public interface Lines extends Closeable {
    /** How the wired inputs are now. */
    Map<CabinetInput, Boolean> inputs() throws IOException;

    /** Switches a light; nothing happens where it is not wired. */
    void set(Wiring.Part output, boolean on) throws IOException;

    /** What has changed, in order, debounced; waits for it, but no longer than told or until woken. */
    List<Change> changes(Duration longest) throws IOException;

    /** Ends {@link #changes} early; from any thread. */
    void wake();

    record Change(CabinetInput input, boolean active) {}

    /** Takes hold of the lines, again and again. */
    @FunctionalInterface
    interface Opener {
        /** @throws IOException if the chip is not there, or a line is held by somebody else */
        Lines open() throws IOException;
    }
}
