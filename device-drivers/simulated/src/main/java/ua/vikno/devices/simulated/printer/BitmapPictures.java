package ua.vikno.devices.simulated.printer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import ua.vikno.devices.receipt.Bitmap;

/** Bitmaps as pictures, for the cabinet and for files. */
public final class BitmapPictures {
    private static final int WHITE = 0xFFFFFF;

    private BitmapPictures() {}

    /** The first {@code rows} of a bitmap. */
    static Bitmap top(Bitmap bitmap, int rows) {
        return new Bitmap(bitmap.width(), rows, Arrays.copyOf(bitmap.bits(), rows * bitmap.stride()));
    }

    public static BufferedImage of(Bitmap bitmap) {
        BufferedImage picture =
                new BufferedImage(bitmap.width(), Math.max(1, bitmap.height()), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < bitmap.height(); y++) {
            for (int x = 0; x < bitmap.width(); x++) {
                if (!bitmap.black(x, y)) {
                    picture.setRGB(x, y, WHITE);
                }
            }
        }
        return picture;
    }

    public static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
