package ua.vikno.portal.administration;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR symbol as a path of SVG, a unit a module, with its quiet zone of four (ISO/IEC 18004 §6.3.8). */
final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    /** The template's {@code size} and {@code modules}. */
    static Map<String, Object> of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y) == 1) {
                        path.append('M')
                                .append(x + QUIET)
                                .append(' ')
                                .append(y + QUIET)
                                .append("h1v1h-1z");
                    }
                }
            }
            return Map.of("size", modules.getWidth() + 2 * QUIET, "modules", path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR of this text", e);
        }
    }
}
