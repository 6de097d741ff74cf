package ua.vikno.devices.linux.touch;

import java.util.Optional;
import ua.vikno.devices.Touchscreen.Size;

/** A monitor's own description: VESA Enhanced EDID, release A, structure 1.3 and 1.4, block 0. */
final class Edid {
    static final int BLOCK = 128;

    private static final int WIDTH_CM = 21;
    private static final int HEIGHT_CM = 22;
    /** The first detailed timing, for the preferred mode. */
    private static final int TIMING = 54;

    private static final int ROUNDING_MM = 10;

    private Edid() {}

    /** The visible area; empty for a projector, for a monitor that does not say, and for anything that is no EDID. */
    static Optional<Size> size(byte[] edid) {
        if (edid.length < BLOCK || !begins(edid) || sum(edid) != 0) {
            return Optional.empty();
        }
        int width = at(edid, WIDTH_CM) * 10;
        int height = at(edid, HEIGHT_CM) * 10;
        if (width == 0 || height == 0) {
            // One alone is an aspect ratio (3.6.2); the timing's millimetres are then made up as often as not.
            return Optional.empty();
        }
        return Optional.of(exact(edid)
                .filter(exact -> near(exact.width(), width) && near(exact.height(), height))
                .orElse(new Size(width, height)));
    }

    /** In the timing the size stands to the millimetre, in some monitors as nonsense such as 16 × 9. */
    private static Optional<Size> exact(byte[] edid) {
        if (at(edid, TIMING) == 0 && at(edid, TIMING + 1) == 0) {
            return Optional.empty();
        }
        int high = at(edid, TIMING + 14);
        return Optional.of(
                new Size(at(edid, TIMING + 12) | ((high & 0xF0) << 4), at(edid, TIMING + 13) | ((high & 0x0F) << 8)));
    }

    private static boolean near(int one, int other) {
        return Math.abs(one - other) <= ROUNDING_MM;
    }

    private static boolean begins(byte[] edid) {
        for (int i = 1; i < 7; i++) {
            if (at(edid, i) != 0xFF) {
                return false;
            }
        }
        return at(edid, 0) == 0 && at(edid, 7) == 0;
    }

    private static int sum(byte[] edid) {
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += at(edid, i);
        }
        return sum & 0xFF;
    }

    private static int at(byte[] edid, int index) {
        return Byte.toUnsignedInt(edid[index]);
    }
}
