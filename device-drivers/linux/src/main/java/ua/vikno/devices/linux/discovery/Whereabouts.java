package ua.vikno.devices.linux.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import ua.vikno.devices.spi.DeviceAddress;

/**
 * Where a device is looked for, each time it is opened: at the node its address names, or wherever the device with that
 * identity is plugged in now.
 *
 * @param path empty when the device goes by its identity
 */
public record Whereabouts(DeviceTree tree, Subsystem subsystem, String path, Wanted wanted) {
    private static final String ANY = "any";

    /** @throws IllegalArgumentException if the address names both a node and an identity, or a node by a relative path */
    public static Whereabouts of(DeviceAddress address, Subsystem subsystem) {
        return of(address, subsystem, DeviceTree.ofThisMachine());
    }

    static Whereabouts of(DeviceAddress address, Subsystem subsystem, DeviceTree tree) {
        Wanted wanted = Wanted.of(address);
        String path = ANY.equals(address.path()) ? "" : address.path();
        if (!path.isEmpty() && !wanted.anything()) {
            throw new IllegalArgumentException("either a device node or who it is, not both");
        }
        if (!path.isEmpty() && !path.startsWith("/")) {
            throw new IllegalArgumentException("a device node begins with /, unlike '%s'".formatted(path));
        }
        return new Whereabouts(tree, subsystem, path, wanted);
    }

    /** Whether the address left it open which device is meant. */
    public boolean anywhere() {
        return path.isEmpty() && wanted.anything();
    }

    /** @throws NoSuchFileException when no such device is plugged in */
    public Path find() throws IOException {
        if (!path.isEmpty()) {
            Path node = Path.of(path);
            if (!Files.exists(node)) {
                throw new NoSuchFileException(path);
            }
            return node;
        }
        List<Node> nodes = tree.find(subsystem, wanted);
        if (nodes.isEmpty()) {
            throw new NoSuchFileException("no device of %s that is %s".formatted(subsystem, wanted));
        }
        return nodes.getFirst().device();
    }
}
