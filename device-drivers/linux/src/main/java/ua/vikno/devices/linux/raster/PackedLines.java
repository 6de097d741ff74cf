package ua.vikno.devices.linux.raster;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The run lengths that PWG raster (PWG 5102.4, 4.4) and URF have in common: a line and how often it follows itself, in it
 * runs of one pixel 1…128 times or of 2…128 pixels that differ.
 */
final class PackedLines {
    private static final int MOST_LINES = 256;
    private static final int MOST_PIXELS = 128;
    private static final int LITERAL = 257;

    private PackedLines() {}

    /**
     * @param dots line after line, without gaps
     * @param pixel bytes of one
     */
    static void write(byte[] dots, int lineBytes, int pixel, DataOutputStream out) throws IOException {
        int lines = dots.length / lineBytes;
        int line = 0;
        while (line < lines) {
            int from = line * lineBytes;
            int same = 1;
            while (same < MOST_LINES && line + same < lines && equal(dots, from, from + same * lineBytes, lineBytes)) {
                same++;
            }
            out.write(same - 1);
            line(dots, from, from + lineBytes, pixel, out);
            line += same;
        }
    }

    private static void line(byte[] dots, int from, int end, int pixel, DataOutputStream out) throws IOException {
        int at = from;
        while (at < end) {
            int run = run(dots, at, end, pixel);
            if (run > 1) {
                out.write(run - 1);
                out.write(dots, at, pixel);
                at += run * pixel;
            } else {
                int differing = differing(dots, at, end, pixel);
                out.write(differing == 1 ? 0 : LITERAL - differing);
                out.write(dots, at, differing * pixel);
                at += differing * pixel;
            }
        }
    }

    private static int run(byte[] dots, int at, int end, int pixel) {
        int run = 1;
        while (run < MOST_PIXELS && at + run * pixel < end && equal(dots, at, at + run * pixel, pixel)) {
            run++;
        }
        return run;
    }

    /** Up to the next two that are the same. */
    private static int differing(byte[] dots, int at, int end, int pixel) {
        int count = 1;
        while (count < MOST_PIXELS && at + count * pixel < end && run(dots, at + count * pixel, end, pixel) == 1) {
            count++;
        }
        return count;
    }

    private static boolean equal(byte[] dots, int one, int other, int length) {
        return Arrays.equals(dots, one, one + length, dots, other, other + length);
    }
}
