package ua.vikno.kiosk.services.charges;

import java.util.regex.Pattern;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Money;

/** Reads a sum as a resident types it. */
final class Sums {
    /** More than any household owes; a slip of the finger, not a payment. */
    static final Money LIMIT = Money.of("100000");

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:[.,](\\d{1,2}))?");

    private Sums() {}

    sealed interface Sum {
        record Good(Money money) implements Sum {}

        record Bad(Words why) implements Sum {}
    }

    static Sum read(String typed) {
        String text = typed.replaceAll("[\\s\u00a0₴]", "");
        if (text.isEmpty()) {
            return new Sum.Bad(Words.of("charges.amount.empty"));
        }
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return new Sum.Bad(Words.of("charges.amount.form"));
        }
        Money money = Money.of(text.replace(',', '.'));
        if (!money.isPositive()) {
            return new Sum.Bad(Words.of("charges.amount.zero"));
        }
        if (money.compareTo(LIMIT) > 0) {
            return new Sum.Bad(Words.of("charges.amount.large", new Words.Amount(LIMIT)));
        }
        return new Sum.Good(money);
    }

    /** As a resident would type it: {@code 576,45}. */
    static String typed(Money money) {
        return money.isPositive() ? money.toString().replace('.', ',') : "";
    }
}
