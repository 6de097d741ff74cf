package ua.vikno.technician.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ua.vikno.devices.DeviceKind;
import ua.vikno.state.config.ConfigFile;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/** The kiosk's configuration, {@code kiosk.properties}, which keeps its owner and mode; the last one is kept beside it. */
public final class KioskFile {
    private static final int MAX_BYTES = 64 * 1024;
    private static final String BEFORE = ".before";
    private static final String MODE = "rw-r-----";
    /** The kiosk's own, by the package. */
    public static final String GROUP = "vikno-kiosk";
    /** Where a kiosk of the package keeps its own. */
    public static final String PACKAGE_STATE = "/var/lib/vikno-kiosk";

    private final Path file;
    private final DurableFile now;
    private final DurableFile before;

    private final Supplier<String> beginning;

    public KioskFile(Path file) {
        this(file, KioskFile::sample);
    }

    private KioskFile(Path file, Supplier<String> beginning) {
        this.beginning = beginning;
        this.file = file.toAbsolutePath();
        this.now = new DurableFile(this.file, MAX_BYTES);
        this.before = new DurableFile(before(), MAX_BYTES);
    }

    /** A file of the same form for something else, which begins with nothing. */
    public static KioskFile empty(Path file) {
        return new KioskFile(file, () -> "");
    }

    /** How a change ended. */
    public sealed interface Outcome {
        record Written() implements Outcome {}

        /** @param detail of the system, for the technician */
        record Refused(String detail) implements Outcome {}
    }

    public Path path() {
        return file;
    }

    /** Where the content before the last change lies. */
    public Path before() {
        return file.resolveSibling(file.getFileName() + BEFORE);
    }

    /** The value of a key; empty when the key, or the file, is not there. */
    public String value(String key) {
        return values().getOrDefault(key, "");
    }

    /** The configured address of a kind of device; empty for none. */
    public String device(DeviceKind kind) {
        return value(ConfigFile.key(kind));
    }

    public Map<String, String> values() {
        if (!(now.read() instanceof Reading.Whole(byte[] bytes))) {
            return Map.of();
        }
        Properties values = new Properties();
        try {
            values.load(new StringReader(text(bytes)));
        } catch (IOException | IllegalArgumentException e) {
            return Map.of();
        }
        return values.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> values.getProperty(key).strip()));
    }

    /** Waits until the disk has it; a power cut leaves the old file or the new one. A file that is not there begins as the sample. */
    public Outcome set(Map<String, String> values) {
        try {
            return switch (now.read()) {
                case Reading.Whole(byte[] bytes) -> {
                    NewFile.like(before(), file);
                    before.write(bytes);
                    now.write(ConfigEdit.set(text(bytes), values));
                    yield new Outcome.Written();
                }
                case Reading.Absent() -> {
                    NewFile.create(file, MODE, GROUP);
                    now.write(ConfigEdit.set(beginning.get(), values));
                    yield new Outcome.Written();
                }
                case Reading.Damaged(var _, String detail) -> new Outcome.Refused(detail);
            };
        } catch (IOException e) {
            return new Outcome.Refused(e.toString());
        }
    }

    /** The sample's devices are examples; its portal and key are refused by the kiosk until they are real. */
    private static String sample() {
        try (InputStream in = ConfigFile.class.getResourceAsStream("kiosk.properties")) {
            if (in == null) {
                throw new IllegalStateException("the sample is missing");
            }
            String sample = ConfigEdit.remove(
                    text(in.readAllBytes()),
                    Arrays.stream(DeviceKind.values()).map(ConfigFile::key).collect(Collectors.toSet()));
            return ConfigEdit.set(sample, Map.of("state.directory", PACKAGE_STATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
