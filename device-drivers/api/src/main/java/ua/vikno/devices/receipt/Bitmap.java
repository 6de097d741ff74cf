package ua.vikno.devices.receipt;

import java.util.Arrays;

/**
 * One bit per dot, rows from top to bottom, most significant bit left, 1 = black; each row fills whole bytes.
 *
 * @param width in dots
 * @param height in dots
 * @param bits {@code height × ⌈width/8⌉} bytes
 */
public record Bitmap(int width, int height, byte[] bits) {
    public Bitmap {
        if (width <= 0 || height < 0 || bits.length != height * ((width + 7) / 8)) {
            throw new IllegalArgumentException(
                    "%d bytes do not hold %d × %d dots".formatted(bits.length, width, height));
        }
    }

    public int stride() {
        return (width + 7) / 8;
    }

    public boolean black(int x, int y) {
        return (bits[y * stride() + (x >> 3)] & (0x80 >> (x & 7))) != 0;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Bitmap b && width == b.width && height == b.height && Arrays.equals(bits, b.bits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return "Bitmap[" + width + " × " + height + "]";
    }
}
