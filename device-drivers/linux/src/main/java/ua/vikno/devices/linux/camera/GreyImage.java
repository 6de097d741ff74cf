package ua.vikno.devices.linux.camera;

import java.util.Arrays;

/** A grey picture, one byte a pixel, row by row, 0 is black. It may show a face: {@link #wipe} it when it has been looked at. */
public final class GreyImage {
    private final int width;
    private final int height;
    private final byte[] luminance;

    public GreyImage(int width, int height, byte[] luminance) {
        if (luminance.length != width * height) {
            throw new IllegalArgumentException("%d bytes for %d × %d".formatted(luminance.length, width, height));
        }
        this.width = width;
        this.height = height;
        this.luminance = luminance;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Not a copy. */
    public byte[] luminance() {
        return luminance;
    }

    /** Turned by a quarter, so that what stood upright lies. */
    public GreyImage turned() {
        byte[] turned = new byte[luminance.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[(width - 1 - x) * height + y] = luminance[y * width + x];
            }
        }
        return new GreyImage(/* width= */ height, /* height= */ width, turned);
    }

    public void wipe() {
        Arrays.fill(luminance, (byte) 0);
    }
}
