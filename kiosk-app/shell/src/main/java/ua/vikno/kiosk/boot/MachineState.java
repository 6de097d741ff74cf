package ua.vikno.kiosk.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.heartbeat.Heartbeat.Machine;
import ua.vikno.portal.api.heartbeat.Heartbeat.Versions;

/**
 * What Linux and the package say of this machine; a file that is not there says nothing.
 *
 * @param root {@code /}, but for tests
 * @param state the kiosk's state directory
 */
record MachineState(Path root, Path state) {
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_LINE = 80;
    private static final int MIB = 1 << 20;
    private static final Pattern FREE = Pattern.compile("MemAvailable:\\s+(\\d{1,12}) kB");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,6}");
    private static final Pattern SYSTEM = Pattern.compile("(?m)^PRETTY_NAME=\"?([^\"\\n]*)");

    Machine now() {
        return new Machine(hottest(), diskFree(), memoryFree());
    }

    Versions versions() {
        Matcher system = SYSTEM.matcher(text("etc/os-release"));
        return new Versions(
                line(text("usr/lib/vikno-kiosk/release")),
                line(Runtime.version().toString()),
                line(system.find() ? system.group(1) : ""));
    }

    private @Nullable Integer hottest() {
        Integer hottest = null;
        try (DirectoryStream<Path> zones = Files.newDirectoryStream(root.resolve("sys/class/thermal"))) {
            for (Path zone : zones) {
                String text = text(root.relativize(zone.resolve("temp")).toString());
                if (DEGREES.matcher(text).matches()) {
                    int degrees = Math.clamp(Integer.parseInt(text) / 1_000, -100, 200);
                    hottest = hottest == null ? degrees : Math.max(hottest, degrees);
                }
            }
        } catch (IOException e) {
            return hottest;
        }
        return hottest;
    }

    private @Nullable Long diskFree() {
        try {
            return Files.getFileStore(state).getUsableSpace() / MIB;
        } catch (IOException e) {
            return null;
        }
    }

    private @Nullable Long memoryFree() {
        Matcher free = FREE.matcher(text("proc/meminfo"));
        return free.find() ? Long.parseLong(free.group(1)) / 1_024 : null;
    }

    private String text(String file) {
        try (InputStream in = Files.newInputStream(root.resolve(file))) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String line(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    }
}
