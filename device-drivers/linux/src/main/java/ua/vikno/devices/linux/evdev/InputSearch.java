package ua.vikno.devices.linux.evdev;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.function.Predicate;
import ua.vikno.devices.linux.discovery.DeviceTree;
import ua.vikno.devices.linux.discovery.Node;
import ua.vikno.devices.linux.discovery.Subsystem;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.spi.DeviceAddress;

/** Looks for the input device that is meant and can do what is needed of it: one scanner is often several input devices. */
public record InputSearch(DeviceTree tree, Wanted wanted, Predicate<Capabilities> able) {
    private static final String ANY = "any";

    /** @throws IllegalArgumentException if the address names a node: its number changes with every boot */
    public static InputSearch of(DeviceAddress address, Predicate<Capabilities> able) {
        if (!address.path().isEmpty() && !address.path().equals(ANY)) {
            throw new IllegalArgumentException(
                    "an input device goes by vendor, product, serial, name or place, not by '%s'"
                            .formatted(address.path()));
        }
        return new InputSearch(DeviceTree.ofThisMachine(), Wanted.of(address), able);
    }

    /** @throws NoSuchFileException when no such device is plugged in */
    public Node find() throws IOException {
        return tree.find(Subsystem.INPUT, wanted).stream()
                .filter(node -> able.test(Capabilities.of(tree, node)))
                .findFirst()
                .orElseThrow(() -> new NoSuchFileException("an input device that is " + wanted));
    }
}
