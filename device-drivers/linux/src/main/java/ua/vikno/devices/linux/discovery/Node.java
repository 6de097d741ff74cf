package ua.vikno.devices.linux.discovery;

import java.nio.file.Path;

/**
 * A device node and the hardware behind it; what the kernel does not tell is empty.
 *
 * @param device such as {@code /dev/usb/lp0}
 * @param vendor four hexadecimal digits, lower case
 * @param product four hexadecimal digits, lower case
 * @param name what the device calls itself
 * @param place where it is plugged in, such as {@code usb-0000:00:14.0-2/input0}
 */
public record Node(Path device, String vendor, String product, String serial, String name, String place) {
    @Override
    public String toString() {
        return "%s  %s:%s %s %s"
                .formatted(device, vendor, product, serial, name)
                .strip();
    }
}
