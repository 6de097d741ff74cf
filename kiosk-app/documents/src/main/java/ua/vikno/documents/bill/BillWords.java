package ua.vikno.documents.bill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.vikno.documents.words.Dates;
import ua.vikno.documents.words.PaperTexts;
import ua.vikno.documents.words.Sums;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;

/** The sentences of a bill, the same on a page and on a roll. */
final class BillWords {
    static final PaperTexts TEXTS = PaperTexts.of(BillWords.class, "bill");

    static final String TITLE = TEXTS.get("title");
    static final String NOT_FOR_PAYMENT = TEXTS.get("not-for-payment");
    static final String CODE_TITLE = TEXTS.get("code.title");
    static final String CODE_EXPLAINED = TEXTS.get("code.explained");
    static final String SCAN = TEXTS.get("payment.scan");
    static final String NO_QR = TEXTS.get("payment.no-qr");

    private BillWords() {}

    static String period(Bill bill) {
        return TEXTS.get("period", Dates.month(bill.period()));
    }

    static String number(Bill bill) {
        return TEXTS.get("number", bill.number(), Dates.moment(bill.issuedAt()));
    }

    static String address(Bill bill) {
        Dwelling d = bill.dwelling();
        return d.flat().isEmpty()
                ? TEXTS.get("address.house", bill.city(), d.street(), d.house())
                : TEXTS.get("address.flat", bill.city(), d.street(), d.house(), d.flat());
    }

    /** {@code 30,384 м³ × 7,345 грн}; empty when the register gives neither. */
    static String reckoning(Line line) {
        var parts = new ArrayList<String>();
        if (line.quantity() != null) {
            String unit = line.unit() == null ? "" : Sums.SPACE + unit(line.unit(), line.quantity());
            parts.add(Sums.quantity(line.quantity()) + unit);
        }
        if (line.tariff() != null) {
            parts.add(Sums.priceInHryvnias(line.tariff()));
        }
        return String.join(" × ", parts);
    }

    /** Registers write {@code м3}, and one {@code особа} whatever their number. */
    private static String unit(String unit, BigDecimal quantity) {
        return unit.equals("особа")
                ? people(quantity)
                : unit.replace("м3", "м³").replace("м2", "м²");
    }

    private static String people(BigDecimal quantity) {
        if (quantity.stripTrailingZeros().scale() > 0) {
            return TEXTS.get("people.few");
        }
        int tens = quantity.remainder(BigDecimal.valueOf(100)).intValue();
        int ones = tens / 10 == 1 ? 0 : tens % 10;
        return switch (ones) {
            case 1 -> TEXTS.get("people.one");
            case 2, 3, 4 -> TEXTS.get("people.few");
            default -> TEXTS.get("people.many");
        };
    }

    static String service(Bill bill, Line line) {
        return bill.serviceName(line.service());
    }

    /** A provider that is late is charged for its own month, which is then named. */
    static String account(Bill bill, Line line) {
        return line.period().equals(bill.period())
                ? TEXTS.get("account", line.account())
                : TEXTS.get("account.month", line.account(), Dates.month(line.period()));
    }

    /** What the payments of this bill come to. */
    static Money ordered(Bill bill) {
        return sum(bill.orders().stream().map(Bill.Order::amount).toList());
    }

    /** What there is to pay: a prepayment of one account and service pays no other. */
    private static Money payable(Bill bill) {
        return sum(closings(bill).stream().map(Money::orZero).toList());
    }

    private static Collection<Money> closings(Bill bill) {
        Map<List<String>, Money> closings = new HashMap<>();
        bill.lines()
                .forEach(line -> closings.merge(
                        List.of(line.provider(), line.account(), line.service()),
                        line.figures().closing(),
                        Money::plus));
        return closings.values();
    }

    static Money sum(Collection<Money> sums) {
        return sums.stream().reduce(Money.ZERO, Money::plus);
    }

    /** The great sum of the paper and its caption. */
    static Total total(Bill bill) {
        if (bill.orders().isEmpty()) {
            return bill.due().isNegative()
                    ? new Total(TEXTS.get("total.overpaid"), "", bill.due().negate())
                    : new Total(TEXTS.get("total.due"), "", bill.due());
        }
        Money ordered = ordered(bill);
        var notes = new ArrayList<String>();
        if (!ordered.equals(payable(bill))) {
            notes.add(TEXTS.get("total.note", Sums.hryvnias(payable(bill))));
        }
        Money prepaid = payable(bill).minus(sum(closings(bill)));
        if (prepaid.isPositive()) {
            notes.add(TEXTS.get("total.prepaid", Sums.hryvnias(prepaid)));
        }
        return new Total(TEXTS.get("total.ordered"), String.join(" ", notes), ordered);
    }

    /** @param note why the sum is not that of the table; empty when it is */
    record Total(String caption, String note, Money sum) {}
}
