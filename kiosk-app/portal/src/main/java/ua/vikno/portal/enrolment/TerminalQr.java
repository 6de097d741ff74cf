package ua.vikno.portal.enrolment;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR symbol of half blocks for a terminal, light modules drawn, with its quiet zone of four (ISO/IEC 18004 §6.3.8). */
public final class TerminalQr {
    private static final int QUIET = 4;

    private TerminalQr() {}

    public static String of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            int end = modules.getWidth() + QUIET;
            StringBuilder lines = new StringBuilder();
            for (int y = -QUIET; y < end; y += 2) {
                for (int x = -QUIET; x < end; x++) {
                    boolean upper = light(modules, x, y);
                    boolean lower = light(modules, x, y + 1);
                    lines.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
                }
                lines.append('\n');
            }
            return lines.toString();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR of this text", e);
        }
    }

    private static boolean light(ByteMatrix modules, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
        return !inside || modules.get(x, y) == 0;
    }
}
