package ua.vikno.kiosk.services.charges;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.printing.Printing;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Money;

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
                    "charges.bill.order",
                    new Words.Plain(order.providerName()),
                    new Words.Amount(order.amount()),
                    new Words.Plain(accounts(bill, order))));
        }
        heard.add(Words.secret("charges.bill.total", new Words.Amount(total(bill))));
        // The screen does not show it: it stands on the paper; who cannot read that hears it.
        heard.add(Words.secret("charges.bill.code", new Words.Plain(bill.controlCode())));
        if (bill.demonstration()) {
            heard.add(Words.of("charges.bill.sample"));
        }
        return new Printing.Document(new Paper.BillPaper(bill), number, heard);
    }

    private static String accounts(Bill bill, Bill.Order order) {
        return bill.lines().stream()
                .filter(line -> line.provider().equals(order.provider()))
                .map(Line::account)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Money total(Bill bill) {
        return bill.orders().stream().map(Bill.Order::amount).reduce(Money.ZERO, Money::plus);
    }
}
