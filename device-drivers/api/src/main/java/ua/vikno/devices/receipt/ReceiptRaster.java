package ua.vikno.devices.receipt;

import java.util.Arrays;
import java.util.List;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Columns;
import ua.vikno.devices.receipt.Receipt.Picture;
import ua.vikno.devices.receipt.Receipt.Qr;
import ua.vikno.devices.receipt.Receipt.Rule;
import ua.vikno.devices.receipt.Receipt.Size;
import ua.vikno.devices.receipt.Receipt.Space;
import ua.vikno.devices.receipt.Receipt.Text;

/**
 * Lays a receipt out in dots of 1/8 mm (203 dpi). Pictures instead of printer text, because no code page of a thermal
 * printer holds Ukrainian, Hungarian and ₴ at once, and clones number their code pages differently.
 */
public final class ReceiptRaster {
    private static final int DOTS_PER_MM = 8;
    /** Share of the width left blank on either side: a head that sits askew must not cost a letter. */
    private static final int MARGIN_SHARE = 72;

    private static final int RULE_SPACE = 10;
    private static final int LEADER_STEP = 8;
    private static final int LEADER_DOT = 2;
    private static final int COLUMN_GAP = 16;

    private final Canvas canvas;
    private final int margin;
    private final int room;

    private ReceiptRaster(int width) {
        this.canvas = new Canvas(width);
        this.margin = width / MARGIN_SHARE;
        this.room = width - 2 * margin;
    }

    /**
     * @param widthDots of the head: 384 for 58 mm, 512 or 576 for 80 mm
     * @throws IllegalArgumentException when a picture is wider than the head
     */
    public static Bitmap raster(Receipt receipt, int widthDots) {
        var raster = new ReceiptRaster(widthDots);
        for (Receipt.Block block : receipt.blocks()) {
            switch (block) {
                case Text text -> raster.text(text);
                case Columns columns -> raster.columns(columns);
                case Rule(boolean heavy) -> raster.rule(heavy ? 3 : 1);
                case Picture(Bitmap bitmap) -> raster.picture(bitmap);
                case Qr qr -> raster.picture(qr.picture());
                case Space(int millimetres) -> raster.canvas.skip(millimetres * DOTS_PER_MM);
            }
        }
        return raster.canvas.bitmap();
    }

    private void text(Text text) {
        Face face = Face.of(text.size(), text.bold());
        for (String line : Wrap.lines(text.text(), face::width, room)) {
            int free = room - face.width(line);
            int indent = switch (text.align()) {
                case LEFT -> 0;
                case CENTRE -> free / 2;
                case RIGHT -> free;
            };
            line(face, line, margin + indent);
        }
    }

    /** The value stands on the last line of its label, joined to it by a leader; alone when the label leaves no room or a word of it would be torn. */
    private void columns(Columns columns) {
        Face face = Face.of(columns.size(), columns.bold());
        int value = face.width(columns.right());
        int label = room - value - COLUMN_GAP;
        boolean torn = Arrays.stream(columns.left().split("[ \n]", -1)).anyMatch(word -> face.width(word) > label);
        if (label < room / 3 || torn) {
            text(new Text(columns.left(), columns.size(), Align.LEFT, columns.bold()));
            text(new Text(columns.right(), columns.size(), Align.RIGHT, columns.bold()));
            return;
        }
        List<String> lines = Wrap.lines(columns.left(), face::width, label);
        lines.subList(0, lines.size() - 1).forEach(line -> line(face, line, margin));
        int baseline = canvas.height() + face.ascent();
        leader(baseline, margin + face.width(lines.getLast()) + LEADER_STEP, margin + room - value - LEADER_STEP);
        face.draw(canvas, margin + room - value, baseline, columns.right());
        line(face, lines.getLast(), margin);
    }

    private void leader(int baseline, int from, int to) {
        int first = (from + LEADER_STEP - 1) / LEADER_STEP * LEADER_STEP;
        for (int x = first; x + LEADER_DOT <= to; x += LEADER_STEP) {
            canvas.fill(x, baseline - LEADER_DOT, LEADER_DOT, LEADER_DOT);
        }
    }

    private void line(Face face, String line, int x) {
        face.draw(canvas, x, canvas.height() + face.ascent(), line);
        canvas.skip(face.lineHeight());
    }

    private void rule(int thickness) {
        canvas.skip(RULE_SPACE);
        canvas.fill(margin, canvas.height(), room, thickness);
        canvas.skip(thickness + RULE_SPACE);
    }

    private void picture(Bitmap bitmap) {
        if (bitmap.width() > canvas.width()) {
            throw new IllegalArgumentException(
                    "a picture of %d dots on a head of %d".formatted(bitmap.width(), canvas.width()));
        }
        canvas.blit(bitmap, (canvas.width() - bitmap.width()) / 2, canvas.height());
        canvas.skip(bitmap.height());
    }

    /** Height of an em in dots: the smallest letters without ascenders are 2 mm high, capitals 2.7, 2.8, 3.6 and 4.9 mm. */
    static int em(Size size) {
        return switch (size) {
            case SMALL -> 30;
            case NORMAL -> 31;
            case LARGE -> 40;
            case TITLE -> 54;
        };
    }
}
