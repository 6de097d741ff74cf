package ua.vikno.portal.city;

import java.awt.image.BufferedImage;

/**
 * How much of a picture stands out from what lies behind it.
 *
 * @param onWhite share of its area, 0 to 1, whose contrast with white is 3:1 or more (WCAG 2.1, 1.4.11)
 */
record Seen(double onWhite) {
    /** Thin lines of a drawn coat of arms cover a tenth and more. */
    static final double ENOUGH = 0.05;

    private static final double CONTRAST = 3;
    private static final int WHITE = 255;

    static Seen of(BufferedImage image) {
        long seen = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (contrastWithWhite(image.getRGB(x, y)) >= CONTRAST) {
                    seen++;
                }
            }
        }
        return new Seen((double) seen / ((long) image.getWidth() * image.getHeight()));
    }

    private static double contrastWithWhite(int argb) {
        double alpha = (argb >>> 24) / (double) WHITE;
        double luminance =
                0.2126 * linear(argb >> 16, alpha) + 0.7152 * linear(argb >> 8, alpha) + 0.0722 * linear(argb, alpha);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel, double alpha) {
        double value = ((channel & WHITE) * alpha + WHITE * (1 - alpha)) / WHITE;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
