package ua.vikno.technician.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Size;
import ua.vikno.documents.pdf.FontPrograms;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.TaggedDocument;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Words;

/** What is printed during a soak: as little paper as tells that printing works. */
record SoakPage(Words words, Instant at) {
    Receipt receipt() {
        return new Receipt(List.of(
                new Receipt.Text(words.of(Say.of("soak.page")), Size.NORMAL, Align.LEFT, true),
                new Receipt.Text(at.toString(), Size.SMALL, Align.LEFT, false),
                new Receipt.Rule(false)));
    }

    byte[] sheet() {
        String title = words.of(Say.of("soak.page"));
        try (var document = new TaggedDocument(FontPrograms.load(), title, at, at.toEpochMilli())) {
            Sheet sheet = document.sheet();
            sheet.text(document.root().child("H1"), title, Style.bold(20), 2 * Sheet.MARGIN, 84);
            sheet.text(document.root().child("P"), at.toString(), Style.regular(12), 2 * Sheet.MARGIN, 110);
            return document.save();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all in memory: a bug, not a fault
        }
    }
}
