package ua.vikno.technician.commissioning;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A display that is connected, as its EDID tells (VESA E-EDID 1.4).
 *
 * @param connector as the kernel calls it: {@code HDMI-A-1}
 * @param name model and serial number, as far as it tells them
 * @param diagonal inches; 0 where it tells no size
 */
record Monitor(String connector, String name, int width, int height, double diagonal) {
    private static final Pattern MODE = Pattern.compile("(\\d{1,5})x(\\d{1,5}).*");
    private static final byte[] HEADER = {0, -1, -1, -1, -1, -1, -1, 0};
    private static final int BLOCK = 128;
    private static final int[] DESCRIPTORS = {54, 72, 90, 108};
    private static final int MODEL = 0xfc;
    private static final int SERIAL = 0xff;

    /** Of every connector of every graphics card; the first mode is the one that the display prefers. */
    static List<Monitor> connected(Kernel kernel) {
        List<Monitor> monitors = new ArrayList<>();
        Path cards = kernel.root().resolve("sys/class/drm");
        for (String name : Kernel.below(cards, each -> String.valueOf(each.getFileName()))) {
            Path connector = cards.resolve(name);
            Matcher mode = MODE.matcher(
                    Kernel.text(connector.resolve("modes")).lines().findFirst().orElse(""));
            if (Kernel.text(connector.resolve("status")).equals("connected") && mode.matches()) {
                byte[] edid = Kernel.bytes(connector.resolve("edid"));
                monitors.add(new Monitor(
                        name.replaceFirst("^card\\d+-", ""),
                        name(edid),
                        Integer.parseInt(mode.group(1)),
                        Integer.parseInt(mode.group(2)),
                        diagonal(edid)));
            }
        }
        return List.copyOf(monitors);
    }

    private static boolean whole(byte[] edid) {
        int sum = 0;
        for (int i = 0; i < Math.min(BLOCK, edid.length); i++) {
            sum += edid[i];
        }
        return edid.length >= BLOCK
                && Arrays.equals(edid, 0, HEADER.length, HEADER, 0, HEADER.length)
                && (sum & 0xff) == 0;
    }

    private static double diagonal(byte[] edid) {
        if (!whole(edid)) {
            return 0;
        }
        // The preferred timing tells millimetres; bytes 21 and 22 only centimetres.
        int width = (edid[66] & 0xff) | ((edid[68] & 0xf0) << 4);
        int height = (edid[67] & 0xff) | ((edid[68] & 0x0f) << 8);
        boolean fine = width > 0 && height > 0;
        double across = fine ? width : (edid[21] & 0xff) * 10;
        double down = fine ? height : (edid[22] & 0xff) * 10;
        return across > 0 && down > 0 ? Math.hypot(across, down) / 25.4 : 0;
    }

    private static String name(byte[] edid) {
        return (described(edid, MODEL) + " " + described(edid, SERIAL)).strip();
    }

    private static String described(byte[] edid, int type) {
        if (whole(edid)) {
            for (int at : DESCRIPTORS) {
                if (edid[at] == 0 && edid[at + 1] == 0 && (edid[at + 3] & 0xff) == type) {
                    return new String(edid, at + 5, 13, StandardCharsets.US_ASCII).strip();
                }
            }
        }
        return "";
    }
}
