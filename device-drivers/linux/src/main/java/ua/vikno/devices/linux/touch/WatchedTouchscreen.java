package ua.vikno.devices.linux.touch;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.Touchscreen;
import ua.vikno.devices.linux.discovery.Node;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.linux.evdev.InputSource;
import ua.vikno.devices.linux.hotplug.HotPlugged;
import ua.vikno.devices.support.DeviceClock;

/**
 * A touchscreen that is only watched: it is opened for a moment to ask its axes, never kept, never grabbed, because the
 * toolkit reads it.
 */
final class WatchedTouchscreen extends HotPlugged implements Touchscreen {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final InputSearch search;
    private final InputSource.Opener opener;
    private final Geometry geometry;
    private volatile Optional<Size> size;

    WatchedTouchscreen(String id, InputSearch search, InputSource.Opener opener, Geometry geometry, DeviceClock clock) {
        super(id, DeviceKind.TOUCHSCREEN, clock);
        this.search = search;
        this.opener = opener;
        this.geometry = geometry;
        this.size = geometry.configured();
    }

    @Override
    public Optional<Size> size() {
        return size;
    }

    @Override
    protected void serve() throws IOException, InterruptedException {
        Node there = search.find();
        size = measure(there);
        served(there.toString());
        while (!closed()) {
            pause(LOOK);
            if (!search.find().equals(there)) {
                throw new NoSuchFileException(there.toString());
            }
        }
    }

    @Override
    protected void wake() {}

    private Optional<Size> measure(Node node) {
        Optional<Size> known = geometry.withoutDigitiser();
        if (known.isPresent()) {
            return known;
        }
        try (InputSource digitiser = opener.open(node.device())) {
            return Geometry.ofAxes(digitiser);
        } catch (IOException e) {
            // The toolkit may be allowed what we are not: it is there all the same, only its size is unknown.
            return Optional.empty();
        }
    }
}
