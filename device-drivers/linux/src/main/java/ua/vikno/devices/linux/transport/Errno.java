package ua.vikno.devices.linux.transport;

import java.util.Map;
import ua.vikno.devices.Condition;

/** The kernel's reasons that mean something to a driver (asm-generic/errno-base.h, errno.h). */
public final class Errno {
    public static final int ENOENT = 2;
    public static final int EINTR = 4;
    public static final int EIO = 5;
    public static final int ENXIO = 6;
    public static final int EAGAIN = 11;
    public static final int EACCES = 13;
    public static final int EBUSY = 16;
    public static final int ENODEV = 19;
    public static final int ENOTTY = 25;
    public static final int ENOSPC = 28;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(ENOENT, "no such device (ENOENT)"),
            Map.entry(EIO, "the device does not answer (EIO)"),
            Map.entry(ENXIO, "no such device (ENXIO)"),
            Map.entry(EACCES, "permission denied (EACCES)"),
            Map.entry(EBUSY, "in use by another program (EBUSY)"),
            Map.entry(ENODEV, "unplugged (ENODEV)"),
            Map.entry(ENOTTY, "not a device of this kind (ENOTTY)"),
            Map.entry(ENOSPC, "out of paper (ENOSPC)"));

    private Errno() {}

    static String words(int errno) {
        return NAMES.getOrDefault(errno, "errno " + errno);
    }

    static Condition condition(int errno) {
        return switch (errno) {
            case EACCES, 1 -> Condition.PERMISSION_DENIED;
            case EBUSY -> Condition.IN_USE_BY_OTHER;
            case ENOSPC -> Condition.PAPER_OUT;
            case ENOTTY -> Condition.PROTOCOL;
            default -> Condition.OFFLINE;
        };
    }
}
