package ua.vikno.documents.symbol;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.util.Map;
import ua.vikno.devices.receipt.Bitmap;

/** A Code 128 symbol (ISO/IEC 15417); a row of digits takes code set C, two digits a character. */
public final class Code128 {
    /** Blank modules on either side. */
    public static final int QUIET_ZONE = 10;

    private final BitMatrix modules;

    private Code128(BitMatrix modules) {
        this.modules = modules;
    }

    public static Code128 of(String text) {
        return new Code128(
                new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 0)));
    }

    /** Width without quiet zones, in modules. */
    public int size() {
        return modules.getWidth();
    }

    public int sizeWithQuietZone() {
        return size() + 2 * QUIET_ZONE;
    }

    public boolean dark(int x) {
        return x >= 0 && x < size() && modules.get(x, 0);
    }

    /** With quiet zones; {@code height} in dots. */
    public Bitmap bitmap(int dotsPerModule, int height) {
        int width = sizeWithQuietZone() * dotsPerModule;
        int stride = (width + 7) / 8;
        byte[] bits = new byte[stride * height];
        for (int x = 0; x < width; x++) {
            if (dark(x / dotsPerModule - QUIET_ZONE)) {
                for (int y = 0; y < height; y++) {
                    bits[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
                }
            }
        }
        return new Bitmap(width, height, bits);
    }
}
