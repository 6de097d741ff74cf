package ua.vikno.state.config;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import ua.vikno.devices.DeviceKind;
import ua.vikno.state.proxy.ProxyFile;

/** Reads {@code kiosk.properties}; the sample beside this class describes every key. */
public final class ConfigFile {
    private static final int MAX_BYTES = 64 * 1024;

    private ConfigFile() {}

    /** The file cannot be used; the message lists every fault, one per line. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(List<String> faults) {
            super(String.join(System.lineSeparator(), faults));
        }
    }

    public static KioskConfig read(Path file) throws Unusable {
        return of(values(file));
    }

    /** @param file as it stands on the command line */
    public static KioskConfig read(String file) throws Unusable {
        try {
            return read(Path.of(file));
        } catch (InvalidPathException e) {
            // The JDK reads names in the letters of the locale; in an empty environment those are ASCII.
            throw new Unusable(
                    List.of("--config: this is no name of a file here; if it has letters beyond ASCII, start with"
                            + " LC_ALL=C.UTF-8"));
        }
    }

    /**
     * The addresses of the devices as they are written, of a file that may lack or misspell everything else: devices are
     * tried out before a kiosk is enrolled.
     *
     * @throws Unusable if the file cannot be read
     */
    public static Map<DeviceKind, String> deviceAddresses(Path file) throws Unusable {
        Properties values = values(file);
        Map<DeviceKind, String> addresses = new EnumMap<>(DeviceKind.class);
        for (DeviceKind kind : DeviceKind.values()) {
            String address = values.getProperty(key(kind));
            if (address != null && !address.isBlank()) {
                addresses.put(kind, address.strip());
            }
        }
        return addresses;
    }

    private static Properties values(Path file) throws Unusable {
        Properties values = new Properties();
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Unusable(List.of(file + ": larger than " + MAX_BYTES + " bytes"));
            }
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unusable(List.of(file + ": " + e));
        }
        return values;
    }

    public static KioskConfig of(Properties values) throws Unusable {
        Keys keys = new Keys(values);
        Path state = keys.required("state.directory", Path.of(""), Path::of);
        Login login = Login.of(keys, state);
        KioskConfig config = new KioskConfig(
                login.portal(),
                login.id(),
                login.key(),
                panel(keys),
                devices(keys),
                state,
                keys.optional("demonstration", false, Keys::bool),
                deadlines(keys),
                keys.optional("backlight.off-after", KioskConfig.DARK_AFTER, Keys::secondsOrNever),
                keys.optional(
                        "touch.double-ms",
                        KioskConfig.DOUBLE_TOUCH,
                        text -> Duration.ofMillis(Keys.between(text, 100, 2_000))),
                keys.optional("staff.watched", false, Keys::bool),
                keys.optional("staff.file", KioskConfig.STAFF_FILE, Path::of),
                keys.optional("portal.public-url", login.portal(), Keys::http),
                proxy(keys));
        List<String> faults = keys.faults();
        if (!faults.isEmpty()) {
            throw new Unusable(faults);
        }
        return config;
    }

    private static ProxyFile proxy(Keys keys) {
        ProxyFile file = new ProxyFile(keys.optional("proxy.file", ProxyFile.USUAL, Path::of));
        if (file.read() instanceof ProxyFile.Way.Unusable(String detail)) {
            keys.fault("proxy.file: cannot be used (" + detail + "): vikno-setup network writes it anew");
        }
        return file;
    }

    private static Panel panel(Keys keys) {
        Panel panel = new Panel(
                keys.optional("panel.width-px", 1080, text -> Keys.between(text, 600, 8_192)),
                keys.optional("panel.height-px", 1920, text -> Keys.between(text, 600, 8_192)),
                keys.optional("panel.diagonal-inches", 21.5, Keys::inches),
                keys.optional("panel.bottom-mm", 850, text -> Keys.between(text, 0, 2_000)),
                keys.optional("panel.full-screen", true, Keys::bool));
        PanelRule.faults(panel).forEach(keys::fault);
        return panel;
    }

    private static Map<DeviceKind, URI> devices(Keys keys) {
        URI none = URI.create("none:-");
        Map<DeviceKind, URI> devices = new EnumMap<>(DeviceKind.class);
        for (DeviceKind kind : DeviceKind.values()) {
            URI uri = keys.optional(key(kind), none, URI::create);
            if (!uri.equals(none)) {
                devices.put(kind, uri);
            }
        }
        return devices;
    }

    /** {@code device.receipt-printer} and so on. */
    public static String key(DeviceKind kind) {
        return "device." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static KioskConfig.Deadlines deadlines(Keys keys) {
        KioskConfig.Deadlines usual = KioskConfig.Deadlines.DEFAULT;
        return new KioskConfig.Deadlines(
                keys.optional("deadline.connect", usual.connect(), Keys::seconds),
                keys.optional("deadline.answer", usual.answer(), Keys::seconds),
                keys.optional("deadline.probe", usual.probe(), Keys::seconds),
                keys.optional("deadline.publish", usual.publish(), Keys::seconds),
                keys.optional("deadline.print", usual.print(), Keys::seconds));
    }
}
