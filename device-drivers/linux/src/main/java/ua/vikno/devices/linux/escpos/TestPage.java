package ua.vikno.devices.linux.escpos;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Size;
import ua.vikno.devices.receipt.ReceiptRaster;

/**
 * What a technician needs on paper: whether width and dots are right, whether codes can be scanned, and which number of
 * ESC t gives which letters. Where a number shows Cyrillic, it belongs into the printer's profile.
 */
final class TestPage {
    private static final String CODE = "VIKNO-TEST";
    private static final String PANGRAM =
            "Жебракують філософи при ґанку церкви в Гадячі, ще й шатро їхнє п’яне знаємо.";

    private static final int DOTS_PER_MM = 8;
    private static final int QR_MODULES = 25;
    private static final int QR_MODULE_DOTS = 6;
    private static final int BAR_HEIGHT = 80;
    private static final int LETTERS_FROM = 0x80;

    private final Profile profile;
    private final Profiles known;
    private final Identity identity;

    TestPage(Profile profile, Profiles known, Identity identity) {
        this.profile = profile;
        this.known = known;
        this.identity = identity;
    }

    List<byte[]> commands(Receipt heading) {
        List<byte[]> commands = new ArrayList<>(
                new RasterEncoder(profile).encode(ReceiptRaster.raster(pictures(heading), profile.dots())));
        for (int table : known.codePageNumbers()) {
            commands.add(letters(table));
        }
        commands.add(EscPos.codePage(0));
        return commands;
    }

    private Receipt pictures(Receipt heading) {
        List<Receipt.Block> blocks = new ArrayList<>(heading.blocks());
        blocks.add(small("profile=%s width=%d".formatted(profile.name(), profile.dots())));
        blocks.add(small("slice %d, awkward %d, cut %s, columns %d/%d, QR %s"
                .formatted(
                        profile.sliceRows(),
                        profile.awkwardRows(),
                        profile.cut(),
                        profile.columns(),
                        profile.narrowColumns(),
                        profile.nativeQr() ? "native" : "picture")));
        blocks.add(small("GS I: " + (identity.known() ? identity : "?")));
        blocks.add(new Receipt.Space(1));
        blocks.add(new Receipt.Picture(ruler()));
        blocks.add(new Receipt.Space(1));
        blocks.add(new Receipt.Text(PANGRAM, Size.NORMAL, Align.LEFT, false));
        blocks.add(new Receipt.Text(PANGRAM, Size.SMALL, Align.LEFT, true));
        blocks.add(new Receipt.Space(2));
        blocks.add(new Receipt.Picture(dots(qr(), QR_MODULE_DOTS, QR_MODULE_DOTS)));
        blocks.add(new Receipt.Space(2));
        blocks.add(new Receipt.Picture(dots(bars(), 2, BAR_HEIGHT)));
        blocks.add(new Receipt.Text(CODE, Size.SMALL, Align.CENTRE, false));
        blocks.add(new Receipt.Rule(false));
        return new Receipt(blocks);
    }

    private static Receipt.Text small(String text) {
        return new Receipt.Text(text, Size.SMALL, Align.LEFT, false);
    }

    /** A frame as wide as the head, with a mark every millimetre: what is cut off or scaled is seen. */
    private Bitmap ruler() {
        BitMatrix marks = new BitMatrix(profile.dots(), 4 * DOTS_PER_MM);
        marks.setRegion(0, 0, profile.dots(), 2);
        marks.setRegion(profile.dots() - 2, 0, 2, marks.getHeight());
        for (int mm = 0; mm * DOTS_PER_MM + 2 <= profile.dots(); mm++) {
            int length = mm % 10 == 0 ? 4 : mm % 5 == 0 ? 3 : 1;
            marks.setRegion(mm * DOTS_PER_MM, 0, 2, length * DOTS_PER_MM);
        }
        return dots(marks, 1, 1);
    }

    private static BitMatrix qr() {
        try {
            return new QRCodeWriter().encode(CODE, BarcodeFormat.QR_CODE, QR_MODULES, QR_MODULES);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BitMatrix bars() {
        return new Code128Writer().encode(CODE, BarcodeFormat.CODE_128, 1, 1);
    }

    private static Bitmap dots(BitMatrix modules, int width, int height) {
        int stride = (modules.getWidth() * width + 7) / 8;
        byte[] bits = new byte[stride * modules.getHeight() * height];
        for (int y = 0; y < modules.getHeight() * height; y++) {
            for (int x = 0; x < modules.getWidth() * width; x++) {
                if (modules.get(x / width, y / height)) {
                    bits[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
                }
            }
        }
        return new Bitmap(modules.getWidth() * width, modules.getHeight() * height, bits);
    }

    private byte[] letters(int table) {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        piece.writeBytes(EscPos.codePage(0));
        piece.writeBytes("ESC t %d%s\n".formatted(table, name(table)).getBytes(StandardCharsets.US_ASCII));
        piece.writeBytes(EscPos.codePage(table));
        for (int letter = LETTERS_FROM; letter <= 0xFF; letter++) {
            piece.write(letter);
            if ((letter - LETTERS_FROM) % profile.columns() == profile.columns() - 1) {
                piece.write('\n');
            }
        }
        piece.write('\n');
        return piece.toByteArray();
    }

    private String name(int table) {
        return profile.codePages().entrySet().stream()
                .filter(entry -> entry.getValue() == table)
                .map(entry -> " = " + entry.getKey())
                .findFirst()
                .orElse("");
    }
}
