package ua.vikno.devices.linux.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's device tree as sysfs shows it.
 *
 * @param sys usually {@code /sys}
 * @param dev usually {@code /dev}
 */
public record DeviceTree(Path sys, Path dev) {
    /** Node 9 before node 10: of a camera's nodes the first has the pictures. */
    private static final Comparator<Node> BY_NUMBER = Comparator.comparingInt(
                    (Node node) -> node.device().toString().length())
            .thenComparing(Node::device);

    private static final int LONGEST_ATTRIBUTE = 4096;

    public static DeviceTree ofThisMachine() {
        return new DeviceTree(Path.of("/sys"), Path.of("/dev"));
    }

    /** The devices of a kind that are there now and match, in the order of their nodes. */
    public List<Node> find(Subsystem subsystem, Wanted wanted) {
        return all(subsystem).stream().filter(wanted::matches).toList();
    }

    /** The devices of a kind that are there now; none if the kernel has no such class. */
    public List<Node> all(Subsystem subsystem) {
        List<Node> nodes = new ArrayList<>();
        Path directory = sys.resolve("class").resolve(subsystem.sysfsClass);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, subsystem.begin + "*")) {
            for (Path entry : entries) {
                Path hardware = entry.resolve("device");
                if (Files.exists(hardware)) {
                    nodes.add(node(subsystem, entry, hardware.toRealPath()));
                }
            }
        } catch (IOException e) {
            // The class or a device has gone while we looked: it is not there.
        }
        nodes.sort(BY_NUMBER);
        return List.copyOf(nodes);
    }

    /**
     * What sysfs says of a device beside its identity.
     *
     * @param name below the device's directory, such as {@code capabilities/key}
     * @return empty if there is no such attribute
     */
    public String attribute(Subsystem subsystem, Node node, String name) {
        Path entry = sys.resolve("class")
                .resolve(subsystem.sysfsClass)
                .resolve(node.device().getFileName());
        return attribute(entry.resolve("device"), name);
    }

    private Node node(Subsystem subsystem, Path entry, Path hardware) {
        Path device = dev.resolve(subsystem.below + entry.getFileName());
        Path usb = usbAncestor(hardware);
        if (subsystem == Subsystem.INPUT) {
            return new Node(
                    device,
                    attribute(hardware, "id/vendor"),
                    attribute(hardware, "id/product"),
                    first(attribute(hardware, "uniq"), attribute(usb, "serial")),
                    attribute(hardware, "name"),
                    attribute(hardware, "phys"));
        }
        return new Node(
                device,
                attribute(usb, "idVendor"),
                attribute(usb, "idProduct"),
                attribute(usb, "serial"),
                first(
                                attribute(entry, "name"),
                                "%s %s".formatted(attribute(usb, "manufacturer"), attribute(usb, "product")))
                        .strip(),
                usb == null ? "" : usb.getFileName().toString());
    }

    private @Nullable Path usbAncestor(Path hardware) {
        for (Path at = hardware; at != null && at.startsWith(realSys()); at = at.getParent()) {
            if (Files.exists(at.resolve("idVendor"))) {
                return at;
            }
        }
        return null;
    }

    private Path realSys() {
        try {
            return sys.toRealPath();
        } catch (IOException e) {
            return sys;
        }
    }

    private static String attribute(@Nullable Path directory, String name) {
        if (directory == null) {
            return "";
        }
        try (InputStream in = Files.newInputStream(directory.resolve(name))) {
            return new String(in.readNBytes(LONGEST_ATTRIBUTE), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
