package ua.vikno.devices;

import java.util.function.Consumer;

/**
 * One physical device. {@link #start()} returns at once; the driver owns its thread and reconnects by itself. Trouble is
 * a {@link DeviceStatus}, never an exception.
 */
public interface Device extends AutoCloseable {
    String id();

    DeviceKind kind();

    void start();

    /** An immutable snapshot; never blocks. */
    DeviceStatus status();

    /** Events arrive on a driver thread, in order; a listener must return quickly. */
    Subscription listen(Consumer<? super DeviceEvent> listener);

    @Override
    void close();
}
