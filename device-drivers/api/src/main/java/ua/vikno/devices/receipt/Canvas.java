package ua.vikno.devices.receipt;

import java.util.Arrays;

/** Paper that grows downwards. */
final class Canvas {
    private static final int FIRST_ROWS = 512;

    private final int width;
    private final int stride;
    private byte[] bits;
    private int height;

    Canvas(int width) {
        this.width = width;
        this.stride = (width + 7) / 8;
        this.bits = new byte[stride * FIRST_ROWS];
    }

    int width() {
        return width;
    }

    /** Rows used so far: where the next block begins. */
    int height() {
        return height;
    }

    void skip(int rows) {
        height += rows;
        reserve(height);
    }

    void fill(int x, int y, int w, int h) {
        reserve(y + h);
        for (int row = y; row < y + h; row++) {
            for (int column = Math.max(0, x); column < Math.min(width, x + w); column++) {
                bits[row * stride + (column >> 3)] |= (byte) (0x80 >> (column & 7));
            }
        }
    }

    void blit(Bitmap picture, int x, int y) {
        reserve(y + picture.height());
        for (int row = 0; row < picture.height(); row++) {
            for (int i = 0; i < picture.stride(); i++) {
                or(picture.bits()[row * picture.stride() + i], x + 8 * i, y + row);
            }
        }
    }

    /** Eight dots beginning at {@code x}; those beyond the edges are blank by construction of the callers. */
    private void or(byte eight, int x, int y) {
        int at = Math.floorDiv(x, 8);
        int spread = (eight & 0xFF) << (8 - Math.floorMod(x, 8));
        put(at, y, spread >> 8);
        put(at + 1, y, spread & 0xFF);
    }

    private void put(int at, int y, int eight) {
        if (eight != 0 && at >= 0 && at < stride) {
            bits[y * stride + at] |= (byte) eight;
        }
    }

    private void reserve(int rows) {
        if (rows * stride > bits.length) {
            bits = Arrays.copyOf(bits, Math.max(rows * stride, 2 * bits.length));
        }
    }

    Bitmap bitmap() {
        return new Bitmap(width, height, Arrays.copyOf(bits, height * stride));
    }
}
