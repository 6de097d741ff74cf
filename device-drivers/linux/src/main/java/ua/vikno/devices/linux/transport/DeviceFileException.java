package ua.vikno.devices.linux.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import ua.vikno.devices.Condition;

/** The kernel refused a call on a device. */
public final class DeviceFileException extends IOException {
    private final int errno;

    public DeviceFileException(Path path, String call, int errno) {
        super("%s: %s: %s%s".formatted(path, call, Errno.words(errno), errno == Errno.EACCES ? remedy(path) : ""));
        this.errno = errno;
    }

    /** A node is usually open to a group; a technician who knows which can mend it. */
    private static String remedy(Path path) {
        try {
            String group = Files.readAttributes(path, PosixFileAttributes.class)
                    .group()
                    .getName();
            return ", add the kiosk's user to group " + group;
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    /** One of {@link Errno}, or another of the kernel's numbers. */
    public int errno() {
        return errno;
    }

    /** What this says of the device. */
    public Condition condition() {
        return Errno.condition(errno);
    }

    /** What an exception from any transport says of its device. */
    public static Condition conditionOf(IOException e) {
        return e instanceof DeviceFileException kernel ? kernel.condition() : Condition.OFFLINE;
    }
}
