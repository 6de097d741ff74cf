package ua.vikno.documents.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** QR codes in a picture file. */
final class PictureReader {
    /** Scanners and cameras lose the quiet zone at a picture's edge; readers want it. */
    private static final int BORDER = 40;

    private static final long MOST_PIXELS = 100_000_000;
    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    private PictureReader() {}

    /** Empty when the file is no picture; an empty list when the picture holds no code. */
    static Optional<List<String>> codes(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        if (picture == null) {
            return Optional.empty();
        }
        if ((long) picture.getWidth() * picture.getHeight() > MOST_PIXELS) {
            throw new IOException("the picture is too large: " + file);
        }
        RGBLuminanceSource light = luminance(picture);
        List<String> found = all(new BinaryBitmap(new HybridBinarizer(light)));
        if (found.isEmpty()) {
            found = all(new BinaryBitmap(new GlobalHistogramBinarizer(light)));
        }
        return Optional.of(found);
    }

    private static List<String> all(BinaryBitmap bitmap) {
        try {
            Result[] results = new QRCodeMultiReader().decodeMultiple(bitmap, HARD);
            return Arrays.stream(results).map(Result::getText).distinct().toList();
        } catch (NotFoundException e) {
            return one(bitmap);
        }
    }

    private static List<String> one(BinaryBitmap bitmap) {
        try {
            return List.of(new QRCodeReader().decode(bitmap, HARD).getText());
        } catch (ReaderException e) {
            return List.of();
        }
    }

    private static RGBLuminanceSource luminance(BufferedImage picture) {
        int width = picture.getWidth() + 2 * BORDER;
        int height = picture.getHeight() + 2 * BORDER;
        var framed = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = framed.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.drawImage(picture, BORDER, BORDER, null);
        g.dispose();
        return new RGBLuminanceSource(width, height, framed.getRGB(0, 0, width, height, null, 0, width));
    }
}
