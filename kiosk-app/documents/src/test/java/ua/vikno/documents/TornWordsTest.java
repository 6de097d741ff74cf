package ua.vikno.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import ua.vikno.documents.Paper.BillPaper;
import ua.vikno.portal.api.billing.Bill;

/** Numbers by which a payment is made out by hand stay in one piece where lines are short. */
class TornWordsTest {
    @Test
    void payeesCodeAndAccountAreWholeOrBrokenAtAHyphen() throws IOException {
        String account = "WATER-2025-06-ABCDEFGHIJ";
        Bill bill = Samples.large();
        List<Bill.Order> orders = new ArrayList<>();
        for (Bill.Order order : bill.orders()) {
            orders.add(new Bill.Order(
                    order.provider(),
                    order.providerName(),
                    order.payee(),
                    order.amount(),
                    "Холодна вода 01.2026, о/р " + account,
                    order.reference()));
        }
        String words;
        try (var pdf = Loader.loadPDF(new Papers().pdf(new BillPaper(Samples.with(bill, orders))))) {
            words = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        }
        assertThat(words.split("12345678", -1)).hasSize(orders.size() + 1);
        assertThat(words).doesNotContain("ABCDEFGHI\n", "ABCDEFG\n", "ABCDEF\n").contains("ABCDEFGHIJ");
    }
}
