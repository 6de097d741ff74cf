package ua.vikno.devices.linux.cabinet;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.devices.linux.transport.DeviceFile;

/**
 * A GPIO chip as the kernel names it (linux/gpio.h).
 *
 * @param node such as {@code /dev/gpiochip0}; its number may change at the next boot
 * @param label which does not
 * @param lines how many
 */
public record GpioChip(Path node, String label, int lines) {
    private static final long GPIO_GET_CHIPINFO = 0x8044B401L;
    private static final int NAME = 32;
    private static final int CHIPINFO = 68;

    static GpioChip of(DeviceFile file) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(CHIPINFO, Integer.BYTES);
            file.ioctl("GPIO_GET_CHIPINFO", GPIO_GET_CHIPINFO, info);
            return new GpioChip(file.path(), text(info.asSlice(NAME, NAME)), info.get(JAVA_INT, 2L * NAME));
        }
    }

    /** The chips of this machine that may be opened. */
    public static List<GpioChip> all(Path dev) {
        List<GpioChip> chips = new ArrayList<>();
        try (DirectoryStream<Path> nodes = Files.newDirectoryStream(dev, "gpiochip*")) {
            for (Path node : nodes) {
                try (DeviceFile file = DeviceFile.open(node)) {
                    chips.add(of(file));
                } catch (IOException e) {
                    // It says nothing to us, but it is there.
                    chips.add(new GpioChip(node, "", 0));
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return List.copyOf(chips);
    }

    private static String text(MemorySegment padded) {
        String all = new String(padded.toArray(JAVA_BYTE), StandardCharsets.UTF_8);
        int end = all.indexOf('\0');
        return end < 0 ? all : all.substring(0, end);
    }
}
