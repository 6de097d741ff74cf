package ua.vikno.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import ua.vikno.devices.receipt.Bitmap;

/** Dots as a picture file, for foreign readers and for eyes. */
public final class Pictures {
    private Pictures() {}

    public static Path png(Bitmap bitmap, Path file) throws IOException {
        var image = new BufferedImage(bitmap.width(), bitmap.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < bitmap.height(); y++) {
            for (int x = 0; x < bitmap.width(); x++) {
                image.getRaster().setSample(x, y, 0, bitmap.black(x, y) ? 0 : 255);
            }
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
