package ua.vikno.devices.linux.discovery;

import java.util.Locale;
import java.util.Set;
import ua.vikno.devices.spi.DeviceAddress;

/**
 * Which device is meant: empty parts match any.
 *
 * @param name a part of what the device calls itself, case ignored
 */
public record Wanted(String vendor, String product, String serial, String name, String place) {
    /** The parameters of a device's address that say which device is meant. */
    public static final Set<String> PARAMETERS = Set.of("vendor", "product", "serial", "name", "place");

    /** @throws IllegalArgumentException if vendor or product are not four hexadecimal digits */
    public static Wanted of(DeviceAddress address) {
        return new Wanted(
                hexadecimal(address, "vendor"),
                hexadecimal(address, "product"),
                address.text("serial", ""),
                address.text("name", ""),
                address.text("place", ""));
    }

    /** Whether nothing was said: any device of the kind will do. */
    public boolean anything() {
        return (vendor + product + serial + name + place).isEmpty();
    }

    public boolean matches(Node node) {
        return equal(vendor, node.vendor())
                && equal(product, node.product())
                && equal(serial, node.serial())
                && equal(place, node.place())
                && node.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean equal(String wanted, String found) {
        return wanted.isEmpty() || wanted.equals(found);
    }

    private static String hexadecimal(DeviceAddress address, String parameter) {
        String value = address.text(parameter, "").toLowerCase(Locale.ROOT);
        if (!value.matches("([0-9a-f]{4})?")) {
            throw new IllegalArgumentException(
                    "%s wants four hexadecimal digits, not '%s'".formatted(parameter, value));
        }
        return value;
    }
}
