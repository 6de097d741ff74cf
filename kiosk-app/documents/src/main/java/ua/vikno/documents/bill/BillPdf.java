package ua.vikno.documents.bill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import ua.vikno.documents.pdf.FontPrograms;
import ua.vikno.documents.pdf.SampleMark;
import ua.vikno.documents.pdf.TaggedDocument;
import ua.vikno.portal.api.billing.Bill;

/** A bill as A4: one page unless a dwelling has more services and payees than a page can hold legibly. */
public final class BillPdf {
    private final FontPrograms fonts;

    public BillPdf(FontPrograms fonts) {
        this.fonts = fonts;
    }

    /** The same bill gives the same bytes. */
    public byte[] render(Bill bill, boolean largePrint) {
        try (var document = document(bill)) {
            write(document, bill, largePrint);
            return document.save();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all in memory: a bug, not a fault
        }
    }

    public int pages(Bill bill, boolean largePrint) {
        try (var document = document(bill)) {
            write(document, bill, largePrint);
            return document.pages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TaggedDocument document(Bill bill) throws IOException {
        String title = BillWords.TITLE + " " + BillWords.period(bill);
        return new TaggedDocument(fonts, title, bill.issuedAt(), bill.number().hashCode());
    }

    private static void write(TaggedDocument document, Bill bill, boolean largePrint) throws IOException {
        List<PaymentBlock> payments = PaymentBlock.of(bill);
        float room = Pages.room() - (bill.demonstration() ? SampleMark.STRIP_HEIGHT : 0);
        Layout layout = Layout.choose(bill, payments, document.letters(), room);
        var pages = new Pages(document, bill.demonstration());
        layout.head().draw(pages);
        layout.table().draw(pages);
        layout.total().draw(pages);
        layout.payments().draw(pages);
        if (largePrint) {
            new LargePrint(pages, document.letters()).draw(bill, payments);
        }
        pages.finish(BillWords.TITLE + " № " + bill.number());
    }
}
