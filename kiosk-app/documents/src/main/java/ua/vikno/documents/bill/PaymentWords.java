package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TextMeasure;

/** The requisites of one payment: measured and drawn by the same steps, so that they always fit what was reserved. */
final class PaymentWords {
    private final PaymentBlock block;
    private final Density density;
    private final TextMeasure letters;
    private final float room;

    PaymentWords(PaymentBlock block, Density density, TextMeasure letters, float room) {
        this.block = block;
        this.density = density;
        this.letters = letters;
        this.room = room;
    }

    float height() throws IOException {
        return flow(null, null, 0, 0);
    }

    void draw(Sheet sheet, Tag section, float x, float y) throws IOException {
        flow(sheet, section, x, y);
    }

    /** Height used from {@code y}. */
    private float flow(@Nullable Sheet sheet, @Nullable Tag section, float x, float y) throws IOException {
        var transfer = block.transfer();
        float at = y + density.recipient().size();
        at = lines(sheet, section, transfer.recipient(), density.recipient(), x, at);
        at += density.amount().size() - density.recipient().size() + 2;
        at = lines(sheet, section, block.amount(), density.amount(), x, at) - 1;
        at = labelled(sheet, section, "IBAN", block.iban(), x, at);
        at = labelled(sheet, section, BillWords.TEXTS.get("payment.code"), transfer.code(), x, at);
        at = labelled(sheet, section, BillWords.TEXTS.get("payment.purpose"), transfer.purpose(), x, at);
        if (block.qr().isEmpty()) {
            return at - density.body().leading() + 4 - y;
        }
        at = lines(sheet, section, "← " + density.scan(), density.small(), x, at + 1);
        return at - density.small().leading() + 4 - y;
    }

    /** The label stands before its words on the first line. */
    private float labelled(@Nullable Sheet sheet, @Nullable Tag section, String label, String words, float x, float y)
            throws IOException {
        Style small = density.small();
        Style body = density.body();
        float indent = letters.width(label + "  ", small);
        List<String> lines = letters.wrap(words, body, room);
        boolean beside = letters.width(lines.getFirst(), body) + indent <= room;
        if (!beside) {
            lines = firstShort(words, body, indent);
        }
        if (sheet == null || section == null) {
            return y + lines.size() * body.leading();
        }
        Tag tag = section.child("P");
        sheet.text(tag, label + " ", small, x, y);
        float left = x + indent;
        float baseline = y;
        for (int i = 0; i < lines.size(); i++) {
            sheet.text(tag, i + 1 < lines.size() ? lines.get(i) + " " : lines.get(i), body, left, baseline);
            left = x;
            baseline += body.leading();
        }
        return baseline;
    }

    private List<String> firstShort(String words, Style body, float indent) throws IOException {
        if (letters.width(words.split(" ", 2)[0], body) > room - indent) {
            var below = new ArrayList<>(letters.wrap(words, body, room));
            below.addFirst(""); // a word that would be torn begins below its label
            return below;
        }
        String first = letters.wrap(words, body, room - indent).getFirst();
        if (first.length() >= words.length()) {
            return List.of(words);
        }
        var lines = new ArrayList<String>();
        lines.add(first);
        lines.addAll(letters.wrap(words.substring(first.length()).stripLeading(), body, room));
        return lines;
    }

    private float lines(@Nullable Sheet sheet, @Nullable Tag section, String text, Style style, float x, float y)
            throws IOException {
        if (sheet == null || section == null) {
            return y + letters.wrap(text, style, room).size() * style.leading();
        }
        return sheet.paragraph(section.child("P"), text, style, x, y, room);
    }
}
