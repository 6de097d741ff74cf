package ua.vikno.technician;

import java.net.URI;
import java.util.List;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Size;

/** What a technician has printed: enough to see letters, edges and greys. */
final class TestPages {
    private TestPages() {}

    static Receipt receipt(Translations words, URI printer) {
        return new Receipt(List.of(
                new Receipt.Text(words.text("page.title"), Size.TITLE, Align.CENTRE, true),
                new Receipt.Rule(true),
                new Receipt.Text(words.text("page.printer", printer), Size.SMALL, Align.LEFT, false),
                new Receipt.Text(words.text("page.letters"), Size.NORMAL, Align.LEFT, false),
                new Receipt.Columns("SMALL", "123,45 ₴", Size.SMALL, false),
                new Receipt.Columns("NORMAL", "123,45 ₴", Size.NORMAL, false),
                new Receipt.Columns("LARGE", "123,45 ₴", Size.LARGE, true),
                new Receipt.Rule(false),
                new Receipt.Space(5)));
    }

    /** A4, in outlines: it needs no font in the printer. */
    static byte[] sheet(Translations words, URI printer) {
        OutlinePdf page = new OutlinePdf();
        page.text(20, 30, 22, true, words.text("page.title"));
        page.text(20, 42, 11, false, words.text("page.printer", printer));
        page.text(20, 52, 11, false, words.text("page.frame"));
        page.text(20, 66, 18, false, words.text("page.letters"));
        page.text(20, 80, 11, false, words.text("page.greys"));
        for (int step = 0; step < 10; step++) {
            page.box(20 + 15 * step, 85, 15, 20, 1 - step / 9.0);
        }
        for (int millimetre = 0; millimetre <= 100; millimetre += 10) {
            page.line(20 + millimetre, 275, 20 + millimetre, millimetre % 50 == 0 ? 269 : 272);
        }
        page.line(20, 275, 120, 275);
        page.line(10, 10, 200, 10);
        page.line(200, 10, 200, 287);
        page.line(200, 287, 10, 287);
        page.line(10, 287, 10, 10);
        return page.bytes();
    }
}
