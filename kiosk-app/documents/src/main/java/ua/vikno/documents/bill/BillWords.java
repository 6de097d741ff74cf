package ua.vikno.documents.bill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import ua.vikno.documents.words.Dates;
import ua.vikno.documents.words.Services;
import ua.vikno.documents.words.Sums;
import ua.vikno.portal.api.Bill;
import ua.vikno.portal.api.Dwelling;
import ua.vikno.portal.api.Line;
import ua.vikno.portal.api.Money;

/** The sentences of a bill, the same on a page and on a roll. */
final class BillWords {
    static final String TITLE = "Рахунок-повідомлення";
    static final String SAMPLE = "ЗРАЗОК";
    static final String NOT_FOR_PAYMENT = "Не для оплати: рахунки й реквізити вигадані";
    static final String CODE_TITLE = "Контрольний код";
    static final String CODE_EXPLAINED = "Відкриває ваші нарахування в кіоску. Не показуйте стороннім.";
    static final String SCAN = "Скануйте застосунком свого банку";
    static final String NO_QR = "QR-код за цими реквізитами не створюється: сплатіть за написаними";

    private BillWords() {}

    static String period(Bill bill) {
        return "за " + Dates.month(bill.period());
    }

    static String number(Bill bill) {
        return "№ " + bill.number() + " від " + Dates.moment(bill.issuedAt());
    }

    static String address(Bill bill) {
        Dwelling d = bill.dwelling();
        String house = "%s, буд.%c%s".formatted(d.street(), Sums.SPACE, d.house());
        return "%s, %s".formatted(bill.city(), d.flat().isEmpty() ? house : house + ", кв." + Sums.SPACE + d.flat());
    }

    /** {@code 30,384 м³ × 7,345 грн}; empty when the register gives neither. */
    static String reckoning(Line line) {
        var parts = new ArrayList<String>();
        if (line.quantity() != null) {
            String unit = line.unit() == null ? "" : Sums.SPACE + unit(line.unit(), line.quantity());
            parts.add(Sums.quantity(line.quantity()) + unit);
        }
        if (line.tariff() != null) {
            parts.add(Sums.price(line.tariff()) + Sums.SPACE + "грн");
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
            return "особи";
        }
        int tens = quantity.remainder(BigDecimal.valueOf(100)).intValue();
        int ones = tens / 10 == 1 ? 0 : tens % 10;
        return switch (ones) {
            case 1 -> "особа";
            case 2, 3, 4 -> "особи";
            default -> "осіб";
        };
    }

    static String service(Line line) {
        return Services.name(line.service());
    }

    static String account(Line line) {
        return "о/р" + Sums.SPACE + line.account();
    }

    /** What the payments of this bill come to. */
    static Money ordered(Bill bill) {
        return sum(bill.orders().stream().map(Bill.Order::amount).toList());
    }

    static Money sum(Collection<Money> sums) {
        return sums.stream().reduce(Money.ZERO, Money::plus);
    }

    /** The great sum of the paper and its caption. */
    static Total total(Bill bill) {
        if (bill.orders().isEmpty()) {
            return bill.due().isNegative()
                    ? new Total(
                            "Переплата, сплачувати не потрібно", "", bill.due().negate())
                    : new Total("До сплати", "", bill.due());
        }
        Money ordered = ordered(bill);
        String note =
                ordered.equals(bill.due()) ? "" : "Обрані суми. Разом за всіма послугами: " + Sums.hryvnias(bill.due());
        return new Total("До сплати за цим рахунком", note, ordered);
    }

    /** @param note why the sum is not that of the table; empty when it is */
    record Total(String caption, String note, Money sum) {}
}
