package ua.vikno.devices.linux.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories and links as the kernel makes them in sysfs for devices on USB ports. */
public final class FakeSys {
    private static final String HOST = "devices/pci0000:00/0000:00:14.0/usb1";

    private final Path root;

    public FakeSys(Path root) {
        this.root = root;
        make(root.resolve("sys/class"));
        make(root.resolve("dev/input"));
    }

    public DeviceTree tree() {
        return new DeviceTree(root.resolve("sys"), root.resolve("dev"));
    }

    /** What somebody plugs into a USB port; interfaces of it follow. */
    public Usb plugIn(String port, String vendor, String product, String serial, String name) {
        Path device = root.resolve("sys").resolve(HOST).resolve(port);
        write(device.resolve("idVendor"), vendor);
        write(device.resolve("idProduct"), product);
        if (!serial.isEmpty()) {
            write(device.resolve("serial"), serial);
        }
        write(device.resolve("manufacturer"), name.substring(0, name.indexOf(' ')));
        write(device.resolve("product"), name.substring(name.indexOf(' ') + 1));
        return new Usb(device, port, vendor, product, serial, name);
    }

    /** One device on a port. */
    public final class Usb {
        private final Path device;
        private final String port;
        private final String vendor;
        private final String product;
        private final String serial;
        private final String name;

        private Usb(Path device, String port, String vendor, String product, String serial, String name) {
            this.device = device;
            this.port = port;
            this.vendor = vendor;
            this.product = product;
            this.serial = serial;
            this.name = name;
        }

        /**
         * @param keys the map of sysfs, such as {@link FakeSys#KEYBOARD}
         * @param capabilities further maps, each {@code name=map}
         */
        public Usb input(int number, String keys, String... capabilities) {
            Path hid = device.resolve("%s:1.0/0003:%s:%s.0001".formatted(port, vendor, product));
            Path input = hid.resolve("input/input" + (number + 100));
            write(input.resolve("id/vendor"), vendor);
            write(input.resolve("id/product"), product);
            write(input.resolve("uniq"), serial);
            write(input.resolve("name"), name);
            write(input.resolve("phys"), "usb-0000:00:14.0-2/input" + number);
            write(input.resolve("capabilities/key"), keys);
            write(input.resolve("properties"), "0");
            for (String capability : capabilities) {
                String[] parts = capability.split("=", 2);
                write(input.resolve(parts[0]), parts[1]);
            }
            make(input.resolve("event" + number));
            link(input.resolve("event" + number).resolve("device"), input);
            link(root.resolve("sys/class/input/event" + number), input.resolve("event" + number));
            return this;
        }

        /** A node of another class, such as {@code tty} or {@code video4linux}, directly on the USB interface. */
        public Usb node(String sysfsClass, String node) {
            Path function = device.resolve("%s:1.0".formatted(port));
            Path entry = function.resolve(sysfsClass).resolve(node);
            make(entry);
            link(entry.resolve("device"), function);
            link(root.resolve("sys/class").resolve(sysfsClass).resolve(node), entry);
            return this;
        }

        public void unplug() {
            try (Stream<Path> links = Files.walk(root.resolve("sys/class"))) {
                List<Path> ours = links.filter(Files::isSymbolicLink)
                        .filter(link -> target(link).startsWith(device))
                        .toList();
                ours.forEach(FakeSys::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            try (Stream<Path> all = Files.walk(device)) {
                all.sorted(Comparator.reverseOrder()).forEach(FakeSys::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a keyboard has in {@code capabilities/key}. */
    public static final String KEYBOARD = "1000000000007 ff9f207ac14057ff febeffdfffefffff fffffffffffffffe";

    /** What the media keys beside a keyboard have there. */
    public static final String MEDIA_KEYS =
            "3f000301ff 0 0 483ffff17aff32d bfd4444600000000 1 130c730b17c000 267bfad9415fed 9e168000004400 10000002";

    private static Path target(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        make(file.resolveSibling(""));
        try {
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path link, Path target) {
        make(link.resolveSibling(""));
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
