package ua.vikno.devices.linux.evdev;

import java.util.BitSet;
import java.util.Optional;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.discovery.DeviceTree;
import ua.vikno.devices.linux.discovery.Node;
import ua.vikno.devices.linux.discovery.Subsystem;

/**
 * What an input device can send, as sysfs tells it: no permission on the device itself is needed. One scanner is often
 * several input devices, of which only one has letters.
 */
public record Capabilities(BitSet keys, BitSet axes, BitSet switches, BitSet properties) {
    private static final int WORD = 64;
    /** More than the kernel's largest map (KEY_MAX, 768 bits). */
    private static final int MOST_WORDS = 64;

    private static final int KEY_0 = 11;
    private static final int KEY_A = 30;
    private static final int KEY_UP = 103;
    private static final int ABS_X = 0x00;
    private static final int ABS_MT_POSITION_X = 0x35;
    private static final int BTN_TOUCH = 0x14A;
    private static final int PROP_POINTER = 0;

    public static Capabilities of(DeviceTree tree, Node node) {
        return new Capabilities(
                bits(tree.attribute(Subsystem.INPUT, node, "capabilities/key")),
                bits(tree.attribute(Subsystem.INPUT, node, "capabilities/abs")),
                bits(tree.attribute(Subsystem.INPUT, node, "capabilities/sw")),
                bits(tree.attribute(Subsystem.INPUT, node, "properties")));
    }

    /** Whether it can type what bar codes are made of: letters, digits and Enter. */
    public boolean types() {
        return keys.get(KeyCodes.ENTER) && keys.get(KEY_0) && keys.get(KEY_A);
    }

    /** A touchscreen; a touchpad moves a pointer. */
    public boolean touches() {
        boolean surface = axes.get(ABS_MT_POSITION_X) || (axes.get(ABS_X) && keys.get(BTN_TOUCH));
        return surface && !properties.get(PROP_POINTER);
    }

    /** What a kiosk could use it as: the first that fits of touchscreen, scanner, key pad and headphone socket. */
    Optional<DeviceKind> kind() {
        if (touches()) {
            return Optional.of(DeviceKind.TOUCHSCREEN);
        }
        if (types()) {
            return Optional.of(DeviceKind.BARCODE_SCANNER);
        }
        if (keys.get(KEY_UP) && keys.get(KeyCodes.ENTER)) {
            return Optional.of(DeviceKind.KEYPAD);
        }
        return switches.get(InputEvent.HEADPHONES) ? Optional.of(DeviceKind.HEADPHONE_JACK) : Optional.empty();
    }

    /**
     * A bit map of sysfs: words of 64 bits in hexadecimal, the highest first, without leading zeros. Anything else has no
     * bits.
     */
    static BitSet bits(String map) {
        String[] words = map.isBlank() ? new String[0] : map.strip().split(" +");
        BitSet bits = new BitSet();
        if (words.length > MOST_WORDS) {
            return bits;
        }
        try {
            for (int i = 0; i < words.length; i++) {
                long word = Long.parseUnsignedLong(words[words.length - 1 - i], 16);
                for (int bit = 0; bit < WORD; bit++) {
                    bits.set(i * WORD + bit, ((word >>> bit) & 1) != 0);
                }
            }
            return bits;
        } catch (NumberFormatException e) {
            return new BitSet();
        }
    }
}
