package ua.vikno.kiosk.services.charges;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.printing.Printing;
import ua.vikno.portal.api.billing.Bill;

/** A bill as something to print and to hear. */
final class BillDocument {
    private BillDocument() {}

    static Printing.Document of(Bill bill) {
        Words number = Words.secret("charges.bill.number", new Words.Plain(bill.number()));
        List<Words> heard = new ArrayList<>();
        heard.add(number);
        heard.add(Words.secret("charges.bill.period", new Words.Month(bill.period())));
        heard.add(Words.secret("charges.bill.payer", new Words.Plain(bill.payer())));
        heard.add(Words.secret("charges.bill.address", new Words.Plain(Names.address(bill.dwelling()))));
        for (Bill.Order order : bill.orders()) {
            heard.add(Words.secret(
                    "charges.bill.order", new Words.Plain(order.providerName()), new Words.Amount(order.amount())));
        }
        heard.add(Words.of("charges.bill.code"));
        if (bill.demonstration()) {
            heard.add(Words.of("charges.bill.sample"));
        }
        return new Printing.Document(new Paper.BillPaper(bill), number, heard);
    }
}
