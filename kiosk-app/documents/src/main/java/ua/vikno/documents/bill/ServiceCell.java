package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TextMeasure;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.Line;

/**
 * What a service is called, its account and how its charge was reckoned: wrapped, so that words of any length stay in their
 * column.
 */
record ServiceCell(List<Printed> lines, float height) {
    private static final float PADDING = 4;

    /** Words that stand side by side on one line. */
    private record Printed(List<Word> words, float baseline) {}

    private record Word(String text, Style style, float x) {}

    /** Width at which nothing is wrapped. */
    static float wanted(Bill bill, Line line, Density density, TextMeasure letters) throws IOException {
        float called = letters.width(BillWords.service(bill, line) + "  ", density.service())
                + letters.width(BillWords.account(bill, line), density.small());
        return Math.max(called, letters.width(BillWords.reckoning(line), density.small()));
    }

    static ServiceCell head(Density density, TextMeasure letters, float room) throws IOException {
        var building = new Building(density, letters, room);
        building.wrapped(BillWords.TEXTS.get("service"), density.small());
        building.wrapped(BillWords.TEXTS.get("quantity-by-tariff"), density.small());
        return building.done();
    }

    static ServiceCell of(Bill bill, Line line, Density density, TextMeasure letters, float room) throws IOException {
        var building = new Building(density, letters, room);
        building.called(BillWords.service(bill, line), BillWords.account(bill, line));
        if (!BillWords.reckoning(line).isEmpty()) {
            building.wrapped(BillWords.reckoning(line), density.small());
        }
        return building.done();
    }

    void draw(Sheet sheet, Tag tag, float y) throws IOException {
        for (Printed line : lines) {
            for (Word word : line.words()) {
                sheet.text(tag, word.text() + " ", word.style(), Sheet.MARGIN + word.x(), y + line.baseline());
            }
        }
    }

    private static final class Building {
        private final Density density;
        private final TextMeasure letters;
        private final float room;
        private final List<Printed> lines = new ArrayList<>();
        private float next;

        Building(Density density, TextMeasure letters, float room) {
            this.density = density;
            this.letters = letters;
            this.room = room;
            this.next = density.row() * 0.42f;
        }

        /** Name and account share a line when they fit. */
        void called(String name, String account) throws IOException {
            float after = letters.width(name + "  ", density.service());
            if (after + letters.width(account, density.small()) <= room) {
                add(List.of(new Word(name, density.service(), 0), new Word(account, density.small(), after)));
            } else {
                wrapped(name, density.service());
                wrapped(account, density.small());
            }
        }

        void wrapped(String text, Style style) throws IOException {
            for (String line : letters.wrap(text, style, room)) {
                add(List.of(new Word(line, style, 0)));
            }
        }

        private void add(List<Word> words) {
            lines.add(new Printed(words, next));
            next += density.row() * 0.44f;
        }

        ServiceCell done() {
            float last = lines.getLast().baseline();
            return new ServiceCell(List.copyOf(lines), Math.max(density.row(), last + PADDING));
        }
    }
}
