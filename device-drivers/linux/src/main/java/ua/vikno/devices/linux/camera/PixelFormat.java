package ua.vikno.devices.linux.camera;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.awt.image.BufferedImage;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** How a camera lays a picture into memory (linux/videodev2.h), in our order of preference. */
enum PixelFormat {
    /** Every second byte is luminance. */
    YUYV(0x56595559),
    /** Luminance first. */
    NV12(0x3231564E),
    GREY(0x59455247),
    /** What remains where the bus is too narrow for large pictures. */
    MJPEG(0x47504A4D);

    final int fourCc;

    PixelFormat(int fourCc) {
        this.fourCc = fourCc;
    }

    /**
     * The luminance of a picture.
     *
     * @param picture what the camera has filled
     * @param stride bytes from one row to the next
     * @return empty if the picture is not whole
     */
    Optional<GreyImage> frame(MemorySegment picture, int width, int height, int stride) {
        return switch (this) {
            case YUYV -> interleaved(picture, width, height, stride);
            case NV12, GREY -> planar(picture, width, height, stride);
            case MJPEG -> compressed(picture.toArray(JAVA_BYTE), width, height);
        };
    }

    private static Optional<GreyImage> planar(MemorySegment picture, int width, int height, int stride) {
        if (picture.byteSize() < (long) stride * (height - 1) + width) {
            return Optional.empty();
        }
        byte[] luminance = new byte[width * height];
        for (int y = 0; y < height; y++) {
            MemorySegment.copy(picture, JAVA_BYTE, (long) y * stride, luminance, y * width, width);
        }
        return Optional.of(new GreyImage(width, height, luminance));
    }

    private static Optional<GreyImage> interleaved(MemorySegment picture, int width, int height, int stride) {
        if (picture.byteSize() < (long) stride * (height - 1) + width * 2L) {
            return Optional.empty();
        }
        byte[] luminance = new byte[width * height];
        byte[] row = new byte[width * 2];
        for (int y = 0; y < height; y++) {
            MemorySegment.copy(picture, JAVA_BYTE, (long) y * stride, row, 0, row.length);
            for (int x = 0; x < width; x++) {
                luminance[y * width + x] = row[2 * x];
            }
        }
        return Optional.of(new GreyImage(width, height, luminance));
    }

    private static Optional<GreyImage> compressed(byte[] jpeg, int width, int height) {
        BufferedImage image = Jpeg.read(jpeg);
        if (image == null || image.getWidth() != width || image.getHeight() != height) {
            return Optional.empty();
        }
        byte[] luminance = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                luminance[y * width + x] = (byte) grey(row[x]);
            }
        }
        return Optional.of(new GreyImage(width, height, luminance));
    }

    /** ITU-R BT.601. */
    private static int grey(int rgb) {
        return (299 * ((rgb >> 16) & 0xFF) + 587 * ((rgb >> 8) & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
    }
}
