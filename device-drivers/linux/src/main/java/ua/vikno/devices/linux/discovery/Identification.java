package ua.vikno.devices.linux.discovery;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.spi.FoundDevice;

/** Addresses that name a device by its identity. */
public final class Identification {
    private Identification() {}

    /** The device behind a node, with the address that finds it again wherever it is plugged in. */
    public static FoundDevice of(DeviceKind kind, String scheme, Node node) {
        String identity = node.vendor().isEmpty() ? "" : "%s:%s ".formatted(node.vendor(), node.product());
        return new FoundDevice(
                kind, node.device().toString(), identity + node.name(), URI.create(scheme + ":" + query(node)));
    }

    /** A value as it stands in a parameter of an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As few parameters as tell this device from another: the serial number if it has one, else where it is plugged in. */
    private static String query(Node node) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        boolean usb = !node.vendor().isEmpty() && !node.vendor().equals("0000");
        if (usb) {
            query.add("vendor=" + node.vendor()).add("product=" + node.product());
            if (!node.serial().isEmpty()) {
                query.add("serial=" + encoded(node.serial()));
            }
        } else if (!node.name().isEmpty()) {
            query.add("name=" + encoded(node.name()));
        }
        return query.toString();
    }
}
