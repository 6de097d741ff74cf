package ua.vikno.devices.linux.command;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import ua.vikno.devices.linux.discovery.DeviceTree;
import ua.vikno.devices.linux.discovery.Node;

/**
 * What an input device can report, by its bit masks in sysfs (linux/input-event-codes.h).
 *
 * @param types letters and Enter: a keyboard, and therefore perhaps a scanner
 * @param touched a surface with fingers right on what they touch
 */
record InputAbilities(boolean types, boolean touched, boolean sensesHeadphones) {
    private static final int KEY_ENTER = 28;
    private static final int KEY_A = 30;
    private static final int KEY_Z = 44;
    private static final int BTN_TOUCH = 0x14a;
    private static final int INPUT_PROP_DIRECT = 1;
    private static final int SW_HEADPHONE_INSERT = 2;
    private static final int LONG_BITS = 64;

    static InputAbilities of(DeviceTree tree, Node node) {
        Path device = tree.sys()
                .resolve("class/input")
                .resolve(node.device().getFileName())
                .resolve("device");
        BigInteger keys = mask(device.resolve("capabilities/key"));
        return new InputAbilities(
                keys.testBit(KEY_ENTER) && keys.testBit(KEY_A) && keys.testBit(KEY_Z),
                keys.testBit(BTN_TOUCH) && mask(device.resolve("properties")).testBit(INPUT_PROP_DIRECT),
                mask(device.resolve("capabilities/sw")).testBit(SW_HEADPHONE_INSERT));
    }

    /** Words of 64 bits in hexadecimal, the highest first, as the kernel writes them. */
    static BigInteger mask(Path file) {
        BigInteger mask = BigInteger.ZERO;
        try {
            for (String word : Files.readString(file).strip().split("[ \n]", -1)) {
                mask = mask.shiftLeft(LONG_BITS).or(new BigInteger(word, 16));
            }
        } catch (IOException | NumberFormatException e) {
            // The device has gone while we looked, or has no such mask.
            return BigInteger.ZERO;
        }
        return mask;
    }
}
