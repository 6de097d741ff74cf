package ua.vikno.devices.linux.evdev;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.discovery.Node;
import ua.vikno.devices.linux.hotplug.HotPlugged;
import ua.vikno.devices.support.DeviceClock;

/** A driver that reads the events of one input device. */
public abstract class InputDriver extends HotPlugged {
    private final InputSearch search;
    private final InputSource.Opener opener;
    private volatile @Nullable InputSource source;

    protected InputDriver(
            String id, DeviceKind kind, DeviceClock clock, InputSearch search, InputSource.Opener opener) {
        super(id, kind, clock);
        this.search = search;
        this.opener = opener;
    }

    /** A device has just been opened; what was half read from the one before is worth nothing. */
    protected abstract void opened(InputSource opened) throws IOException;

    /** How long to wait for events now. */
    protected abstract Duration patience();

    /** @param events perhaps none */
    protected abstract void happened(List<InputEvent> events) throws IOException;

    /** The device that had been opened is gone, or the driver closes. */
    protected void gone() {}

    @Override
    protected final void serve() throws IOException {
        Node node = search.find();
        try (InputSource opened = opener.open(node.device())) {
            source = opened;
            opened(opened);
            served(node.toString());
            while (!closed()) {
                happened(opened.read(patience()));
            }
        } finally {
            source = null;
            gone();
        }
    }

    @Override
    protected final void wake() {
        InputSource waiting = source;
        if (waiting != null) {
            waiting.wake();
        }
    }
}
