package ua.vikno.devices.linux.evdev;

import java.util.List;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.discovery.DeviceTree;
import ua.vikno.devices.linux.discovery.Identification;
import ua.vikno.devices.linux.discovery.Subsystem;
import ua.vikno.devices.spi.FoundDevice;

/** Which input devices of this machine a kiosk could use, and as what. */
public final class InputInventory {
    private final DeviceTree tree;

    InputInventory(DeviceTree tree) {
        this.tree = tree;
    }

    public static InputInventory ofThisMachine() {
        return new InputInventory(DeviceTree.ofThisMachine());
    }

    /** The devices that can be of that kind, each of one kind only. */
    public List<FoundDevice> find(DeviceKind kind, String scheme) {
        return tree.all(Subsystem.INPUT).stream()
                .filter(node ->
                        Capabilities.of(tree, node).kind().filter(kind::equals).isPresent())
                .map(node -> Identification.of(kind, scheme, node))
                .toList();
    }
}
