package ua.vikno.devices.linux.escpos;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Wrap;

/**
 * A receipt in the printer's own letters, which are sharper and faster than dots. A line with a single character that none
 * of the printer's tables has becomes a picture; nothing is ever replaced by a question mark.
 */
final class TextEncoder {
    private static final int COLUMN_GAP = 2;

    private final Profile profile;
    private final RasterEncoder rasters;

    TextEncoder(Profile profile) {
        this.profile = profile;
        this.rasters = new RasterEncoder(profile);
    }

    /** Commands for a freshly initialised printer, in pieces that may be sent one by one. */
    List<byte[]> encode(Receipt receipt) {
        Pieces pieces = new Pieces(profile, rasters);
        for (Receipt.Block block : receipt.blocks()) {
            switch (block) {
                case Receipt.Text text -> text(pieces, text);
                case Receipt.Columns columns -> columns(pieces, columns);
                case Receipt.Qr qr when profile.nativeQr() -> pieces.qr(qr);
                case Receipt.Qr _, Receipt.Rule _, Receipt.Picture _, Receipt.Space _ -> pieces.picture(block);
            }
        }
        return pieces.end();
    }

    private void text(Pieces pieces, Receipt.Text text) {
        Style style = Style.of(text.size(), text.bold(), profile);
        int room = style.columns(profile);
        for (String line : Wrap.lines(text.text(), String::length, room)) {
            Optional<Line> encoded = encoded(aligned(line, text.align(), room));
            encoded.ifPresentOrElse(
                    own -> pieces.line(style, own),
                    () -> pieces.picture(new Receipt.Text(line, text.size(), text.align(), text.bold())));
        }
    }

    /** As on the raster: the value on the last line of its label, or alone when the label leaves no room. */
    private void columns(Pieces pieces, Receipt.Columns columns) {
        Style style = Style.of(columns.size(), columns.bold(), profile);
        int room = style.columns(profile);
        int label = room - columns.right().length() - COLUMN_GAP;
        if (label < room / 3) {
            text(pieces, new Receipt.Text(columns.left(), columns.size(), Align.LEFT, columns.bold()));
            text(pieces, new Receipt.Text(columns.right(), columns.size(), Align.RIGHT, columns.bold()));
            return;
        }
        List<String> lines = Wrap.lines(columns.left(), String::length, label);
        for (String line : lines.subList(0, lines.size() - 1)) {
            text(pieces, new Receipt.Text(line, columns.size(), Align.LEFT, columns.bold()));
        }
        String last = lines.getLast();
        int leader = room - last.length() - columns.right().length() - COLUMN_GAP;
        encoded(last + " " + ".".repeat(leader) + " " + columns.right())
                .ifPresentOrElse(
                        own -> pieces.line(style, own),
                        () -> pieces.picture(
                                new Receipt.Columns(last, columns.right(), columns.size(), columns.bold())));
    }

    private static String aligned(String line, Align align, int room) {
        int free = room - line.length();
        return " "
                        .repeat(
                                switch (align) {
                                    case LEFT -> 0;
                                    case CENTRE -> free / 2;
                                    case RIGHT -> free;
                                })
                + line;
    }

    private Optional<Line> encoded(String line) {
        for (Map.Entry<CodePage, Integer> table : profile.codePages().entrySet()) {
            Optional<byte[]> bytes = table.getKey().encode(line);
            if (bytes.isPresent()) {
                return Optional.of(new Line(table.getValue(), bytes.get()));
            }
        }
        return Optional.empty();
    }

    /** @param table the number for ESC t */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Line(int table, byte[] bytes) {}
}
