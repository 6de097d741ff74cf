package ua.vikno.devices.linux.touch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.vikno.devices.Touchscreen.Size;
import ua.vikno.devices.linux.evdev.InputSource;
import ua.vikno.devices.linux.evdev.InputSource.Axis;
import ua.vikno.devices.spi.DeviceAddress;

/**
 * How large a touchscreen is: by configuration, by the monitor that is connected, by the digitiser's own axes, in this
 * order. Digitisers often say nothing or nonsense.
 *
 * @param configured empty if the address does not say
 * @param monitors the kernel's monitors, usually {@code /sys/class/drm}
 */
record Geometry(Optional<Size> configured, Path monitors) {
    private static final String WIDTH = "width-mm";
    private static final String HEIGHT = "height-mm";
    private static final int LARGEST = 5000;
    private static final int ABS_MT_POSITION_X = 0x35;
    private static final int ABS_MT_POSITION_Y = 0x36;

    /** @throws IllegalArgumentException if only one of the two is given, or no sensible number */
    static Geometry of(DeviceAddress address) {
        int width = address.number(WIDTH, 0);
        int height = address.number(HEIGHT, 0);
        boolean sensible = width > 0 && height > 0 && width <= LARGEST && height <= LARGEST;
        if (!sensible && (width != 0 || height != 0)) {
            throw new IllegalArgumentException("%s and %s are given together, in millimetres".formatted(WIDTH, HEIGHT));
        }
        return new Geometry(
                sensible ? Optional.of(new Size(width, height)) : Optional.empty(), Path.of("/sys/class/drm"));
    }

    static List<String> parameters() {
        return List.of(WIDTH, HEIGHT);
    }

    Optional<Size> withoutDigitiser() {
        return configured.or(this::monitor);
    }

    /** The size of the only monitor; empty for several, because which one is touched cannot be known. */
    private Optional<Size> monitor() {
        List<Size> sizes = new ArrayList<>();
        try (DirectoryStream<Path> connectors = Files.newDirectoryStream(monitors, "card*-*")) {
            for (Path connector : connectors) {
                Edid.size(read(connector.resolve("edid"))).ifPresent(sizes::add);
            }
        } catch (IOException e) {
            // No graphics card that the kernel knows: no monitor to ask.
        }
        return sizes.size() == 1 ? Optional.of(sizes.getFirst()) : Optional.empty();
    }

    private static byte[] read(Path edid) {
        try (InputStream in = Files.newInputStream(edid)) {
            return in.readNBytes(Edid.BLOCK);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** What a digitiser says of itself. */
    static Optional<Size> ofAxes(InputSource digitiser) throws IOException {
        Optional<Integer> width = digitiser.axis(ABS_MT_POSITION_X).flatMap(Geometry::millimetres);
        Optional<Integer> height = digitiser.axis(ABS_MT_POSITION_Y).flatMap(Geometry::millimetres);
        return width.flatMap(w -> height.map(h -> new Size(w, h)));
    }

    private static Optional<Integer> millimetres(Axis axis) {
        long range = (long) axis.most() - axis.least();
        return axis.resolution() > 0 && range / axis.resolution() <= LARGEST && range >= axis.resolution()
                ? Optional.of((int) (range / axis.resolution()))
                : Optional.empty();
    }
}
