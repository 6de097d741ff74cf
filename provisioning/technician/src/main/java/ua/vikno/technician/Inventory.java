package ua.vikno.technician;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.cabinet.GpioChip;
import ua.vikno.devices.linux.discovery.DeviceTree;
import ua.vikno.devices.linux.discovery.Node;
import ua.vikno.devices.linux.discovery.Subsystem;
import ua.vikno.devices.linux.evdev.Capabilities;
import ua.vikno.devices.linux.ipp.CupsQueues;

/** What is plugged into this machine that a kiosk could use, each with the address that finds it again after a re-plug. */
final class Inventory {
    private static final int KEY_ENTER = 28;
    private static final int KEY_UP = 103;
    private static final int SW_HEADPHONE_INSERT = 2;

    private final DeviceTree tree;

    Inventory(DeviceTree tree) {
        this.tree = tree;
    }

    /** The queues of this machine's print server. */
    static List<Plugged> queues() throws InterruptedException {
        return CupsQueues.ofThisMachine().stream()
                .map(queue -> new Plugged(
                        DeviceKind.DOCUMENT_PRINTER,
                        queue.device(),
                        queue.model(),
                        URI.create("ipp://localhost:631/printers/" + encoded(queue.name()))))
                .toList();
    }

    /** Printers that announce themselves. */
    static List<Plugged> network() throws InterruptedException {
        return NetworkPrinters.find().stream()
                .map(uri -> new Plugged(DeviceKind.DOCUMENT_PRINTER, uri.getHost(), "", uri))
                .toList();
    }

    List<Plugged> find() {
        List<Plugged> found = new ArrayList<>();
        for (Node node : tree.all(Subsystem.USB_PRINTER)) {
            found.add(plugged(DeviceKind.RECEIPT_PRINTER, "escpos+usb", node));
        }
        for (Node node : tree.all(Subsystem.INPUT)) {
            Capabilities can = Capabilities.of(tree, node);
            if (can.touches()) {
                found.add(plugged(DeviceKind.TOUCHSCREEN, "touch+evdev", node));
            } else if (can.types()) {
                found.add(plugged(DeviceKind.BARCODE_SCANNER, "scanner+evdev", node));
            } else if (can.keys().get(KEY_UP) && can.keys().get(KEY_ENTER)) {
                found.add(plugged(DeviceKind.KEYPAD, "keypad+evdev", node));
            } else if (can.switches().get(SW_HEADPHONE_INSERT)) {
                found.add(plugged(DeviceKind.HEADPHONE_JACK, "jack+evdev", node));
            }
        }
        for (Node node : tree.all(Subsystem.SERIAL)) {
            // A board's own ports are always "there", with nothing behind them.
            if (!node.vendor().isEmpty()) {
                found.add(plugged(DeviceKind.BARCODE_SCANNER, "scanner+serial", node));
            }
        }
        for (Node node : tree.all(Subsystem.CAMERA)) {
            found.add(plugged(DeviceKind.BARCODE_SCANNER, "scanner+camera", node));
        }
        for (GpioChip chip : GpioChip.all(tree.dev())) {
            // Which line is wired to what only the one with the screwdriver knows.
            String which =
                    chip.label().isEmpty() ? "chip=" + chip.node().getFileName() : "label=" + encoded(chip.label());
            found.add(new Plugged(
                    DeviceKind.CABINET,
                    chip.node().toString(),
                    "%s, %d lines".formatted(chip.label(), chip.lines()),
                    URI.create("cabinet+gpio:?" + which + "&presence=…&door=…&help=…&light=…")));
        }
        return List.copyOf(found);
    }

    private static Plugged plugged(DeviceKind kind, String scheme, Node node) {
        String identity = node.vendor().isEmpty() ? "" : "%s:%s ".formatted(node.vendor(), node.product());
        return new Plugged(
                kind, node.device().toString(), identity + node.name(), URI.create(scheme + ":" + query(node)));
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

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
