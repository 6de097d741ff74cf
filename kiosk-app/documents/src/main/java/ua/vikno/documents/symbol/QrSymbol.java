package ua.vikno.documents.symbol;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.Map;
import ua.vikno.devices.receipt.Bitmap;

/** A QR symbol (ISO/IEC 18004) in modules, with or without a hryvnia mark in its centre. */
public final class QrSymbol {
    /** Blank modules on every side. */
    public static final int QUIET_ZONE = 4;

    /** How much of the symbol may be lost: 15, 25, 30 per cent. */
    public enum Level {
        M,
        Q,
        H
    }

    private final ByteMatrix modules;
    private final int version;
    private final Level level;
    private final int circle;

    private QrSymbol(ByteMatrix modules, int version, Level level, int circle) {
        this.modules = modules;
        this.version = version;
        this.level = level;
        this.circle = circle;
    }

    /** The smallest symbol that holds {@code text}. */
    public static QrSymbol plain(String text, Level level) {
        return of(text, level, Map.of(), 0);
    }

    /**
     * A symbol of exactly this version with ₴ on a white circle.
     *
     * @param circle diameter in modules
     */
    public static QrSymbol marked(String text, Level level, int version, int circle) {
        return of(text, level, Map.of(EncodeHintType.QR_VERSION, version), circle);
    }

    private static QrSymbol of(String text, Level level, Map<EncodeHintType, ?> hints, int circle) {
        try {
            QRCode code = Encoder.encode(text, ErrorCorrectionLevel.valueOf(level.name()), hints);
            return new QrSymbol(code.getMatrix(), code.getVersion().getVersionNumber(), level, circle);
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d characters do not fit", text.length()), e);
        }
    }

    public int version() {
        return version;
    }

    public Level level() {
        return level;
    }

    /** Side without the quiet zone, in modules. */
    public int size() {
        return modules.getWidth();
    }

    /** Side with the quiet zone, in modules. */
    public int sizeWithQuietZone() {
        return size() + 2 * QUIET_ZONE;
    }

    /** Diameter of the mark's white circle in modules; 0 without a mark. */
    public int circle() {
        return circle;
    }

    public boolean dark(int x, int y) {
        return x >= 0 && y >= 0 && x < size() && y < size() && modules.get(x, y) == 1;
    }

    /** The dark modules as closed paths, one unit a module, without quiet zone and mark; to be filled by even-odd rule. */
    public Path2D outline() {
        return Outline.of(this);
    }

    /** With quiet zone and mark. */
    public Bitmap bitmap(int dotsPerModule) {
        return DotPainter.paint(this, dotsPerModule);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "QrSymbol[version %d-%s]", version, level);
    }
}
