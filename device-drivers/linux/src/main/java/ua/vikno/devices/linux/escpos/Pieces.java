package ua.vikno.devices.linux.escpos;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.ReceiptRaster;

/** Collects a receipt of letters and pictures; says only what changes, and draws neighbouring pictures as one. */
final class Pieces {
    /** About the height of a raster slice. */
    private static final int LINES = 8;

    private final Profile profile;
    private final RasterEncoder rasters;
    private final List<byte[]> done = new ArrayList<>();
    private final ByteArrayOutputStream letters = new ByteArrayOutputStream();
    private final List<Receipt.Block> pictures = new ArrayList<>();
    private Style style = Style.INITIAL;
    private int table = -1;
    private int lines;

    Pieces(Profile profile, RasterEncoder rasters) {
        this.profile = profile;
        this.rasters = rasters;
    }

    void line(Style wanted, TextEncoder.Line line) {
        endPictures();
        if (line.table() != table) {
            table = line.table();
            letters.writeBytes(EscPos.codePage(table));
        }
        if (wanted.font() != style.font()) {
            letters.writeBytes(EscPos.font(wanted.font()));
        }
        if (wanted.scale() != style.scale()) {
            letters.writeBytes(EscPos.scale(wanted.scale()));
        }
        if (wanted.bold() != style.bold()) {
            letters.writeBytes(EscPos.bold(wanted.bold()));
        }
        style = wanted;
        letters.writeBytes(line.bytes());
        letters.write('\n');
        lines++;
        if (lines >= LINES) {
            endLetters();
        }
    }

    void picture(Receipt.Block block) {
        endLetters();
        pictures.add(block);
    }

    void qr(Receipt.Qr qr) {
        endPictures();
        endLetters();
        done.add(EscPos.qr(qr.text(), qr.moduleDots()));
    }

    List<byte[]> end() {
        endPictures();
        endLetters();
        return List.copyOf(done);
    }

    private void endLetters() {
        if (letters.size() > 0) {
            done.add(letters.toByteArray());
            letters.reset();
        }
        lines = 0;
    }

    private void endPictures() {
        if (!pictures.isEmpty()) {
            done.addAll(rasters.encode(ReceiptRaster.raster(new Receipt(pictures), profile.dots())));
            pictures.clear();
        }
    }
}
