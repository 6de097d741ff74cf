package ua.vikno.devices.linux.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.camera.FrameSource;
import ua.vikno.devices.linux.camera.GreyImage;
import ua.vikno.devices.linux.discovery.Whereabouts;
import ua.vikno.devices.linux.hotplug.HotPlugged;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.RepeatFilter;

/**
 * A camera as a scanner. What it reads counts when two frames in a row say the same; frames are looked at at a limited
 * rate and forgotten. The camera is off while a scan would not be used.
 */
final class CameraScanner extends HotPlugged implements BarcodeScanner {
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** A camera that is on but sends nothing for so long has lost its way: it is turned off and on. */
    private static final Duration FROZEN = Duration.ofSeconds(5);

    private final Whereabouts whereabouts;
    private final FrameSource.Opener opener;
    private final Duration apart;
    private final SymbolReader reader = new SymbolReader();
    private final RepeatFilter repeats = new RepeatFilter(clock());
    private volatile boolean expected = true;
    private volatile @Nullable FrameSource source;
    private Optional<Scan> before = Optional.empty();
    /** Whether what was told still lies there: on a slow machine one frame may be long after the other. */
    private boolean lying;

    /** @param apart how long to wait from one look to the next */
    CameraScanner(String id, Whereabouts whereabouts, FrameSource.Opener opener, Duration apart, DeviceClock clock) {
        super(id, DeviceKind.BARCODE_SCANNER, clock);
        this.whereabouts = whereabouts;
        this.opener = opener;
        this.apart = apart;
    }

    @Override
    public void expect(boolean isExpected) {
        expected = isExpected;
        ring();
        wake();
    }

    @Override
    protected void serve() throws IOException, InterruptedException {
        while (!closed()) {
            Path device = whereabouts.find();
            if (expected) {
                watch(device);
            } else if (Files.exists(device)) {
                served(device.toString());
                pause(LOOK);
            } else {
                throw new NoSuchFileException(device.toString());
            }
        }
    }

    private void watch(Path device) throws IOException, InterruptedException {
        try (FrameSource opened = opener.open(device)) {
            source = opened;
            served(device.toString());
            before = Optional.empty();
            Deadline frozen = clock().deadlineIn(FROZEN);
            while (!closed() && expected) {
                Optional<GreyImage> frame = opened.next(FROZEN);
                if (frame.isPresent()) {
                    frozen = clock().deadlineIn(FROZEN);
                    look(frame.get());
                    pause(apart);
                } else if (frozen.passed()) {
                    throw new IOException(device + ": no picture");
                }
            }
        } finally {
            source = null;
            before = Optional.empty();
        }
    }

    private void look(GreyImage frame) {
        Optional<Scan> now = reader.read(frame);
        frame.wipe();
        if (now.equals(before)) {
            boolean news = !lying;
            lying = true;
            now.map(scan -> scan.told(clock().instant()))
                    .filter(repeats::fresh)
                    .filter(scan -> news)
                    .ifPresent(board()::tell);
        } else {
            lying = false;
        }
        before = now;
    }

    @Override
    protected void wake() {
        FrameSource waiting = source;
        if (waiting != null) {
            waiting.wake();
        }
    }
}
