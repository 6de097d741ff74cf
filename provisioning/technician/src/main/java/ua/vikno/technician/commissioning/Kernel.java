package ua.vikno.technician.commissioning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Linux says about its machine below {@code /proc} and {@code /sys}; files that are not there say nothing. */
public final class Kernel {
    private static final int MAX_BYTES = 64 * 1024;
    private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d{1,12}) kB");
    private static final Pattern FREE = Pattern.compile("MemAvailable:\\s+(\\d{1,12}) kB");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,6}");

    private final Path root;

    /** @param root {@code /}, but for tests */
    public Kernel(Path root) {
        this.root = root;
    }

    /** Maker, model and serial number of the machine (SMBIOS; only root may read the serial), or the model of a small board; empty for none. */
    String identity() {
        Path dmi = root.resolve("sys/class/dmi/id");
        List<String> names = Stream.of("sys_vendor", "product_name", "product_serial")
                .map(name -> text(dmi.resolve(name)))
                .filter(text -> !text.isEmpty())
                .toList();
        String board = text(root.resolve("proc/device-tree/model")).replace("\0", "");
        return names.isEmpty() ? board : String.join(" ", names);
    }

    /** Addresses of the network adapters, which their makers give (IEEE 802). */
    List<String> adapters() {
        return below(
                root.resolve("sys/class/net"),
                adapter -> Files.exists(adapter.resolve("device"))
                        ? adapter.getFileName() + " " + text(adapter.resolve("address"))
                        : "");
    }

    OptionalInt memoryMb() {
        return kilobytes(TOTAL);
    }

    public OptionalInt freeMemoryMb() {
        return kilobytes(FREE);
    }

    /** Degrees Celsius of the hottest place that is measured. */
    public OptionalInt hottest() {
        return below(root.resolve("sys/class/thermal"), zone -> text(zone.resolve("temp"))).stream()
                .filter(text -> DEGREES.matcher(text).matches())
                .mapToInt(text -> Integer.parseInt(text) / 1000)
                .max();
    }

    Path root() {
        return root;
    }

    private OptionalInt kilobytes(Pattern line) {
        Matcher found = line.matcher(text(root.resolve("proc/meminfo")));
        return found.find() ? OptionalInt.of((int) (Long.parseLong(found.group(1)) / 1000)) : OptionalInt.empty();
    }

    static List<String> below(Path directory, Function<Path, String> fact) {
        List<String> facts = new ArrayList<>();
        try (DirectoryStream<Path> each = Files.newDirectoryStream(directory)) {
            each.forEach(path -> facts.add(fact.apply(path)));
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        return facts.stream().filter(text -> !text.isEmpty()).sorted().toList();
    }

    static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8).strip();
    }

    static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
