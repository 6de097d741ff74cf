package ua.vikno.devices.linux.camera;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A camera that is on. Used by one thread, except for {@link #wake()}. */
public interface FrameSource extends Closeable {
    /** The newest frame; empty if there was none in time, or when woken. */
    Optional<GreyImage> next(Duration longest) throws IOException;

    /** Ends {@link #next} early; from any thread. */
    void wake();

    @FunctionalInterface
    interface Opener {
        /** Turns the camera on. */
        FrameSource open(Path device) throws IOException;
    }
}
