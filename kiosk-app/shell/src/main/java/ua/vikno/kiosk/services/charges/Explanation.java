package ua.vikno.kiosk.services.charges;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Units;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Money;

/** "Why this sum?": a line of a register told in sentences, in the order of the sum itself. */
final class Explanation {
    private Explanation() {}

    static List<Words> of(Line line, Statement statement, Context context) {
        List<Words> told = new ArrayList<>();
        told.add(closing(line));
        told.addAll(Doubts.of(line, statement, context));
        told.add(opening(line));
        told.addAll(accrual(line));
        either(told, line.figures().benefit(), "explain.benefit", "explain.benefit.back");
        either(told, line.figures().subsidy(), "explain.subsidy", "explain.subsidy.back");
        either(told, line.figures().recalculated(), "explain.recalculated.up", "explain.recalculated.down");
        either(told, line.figures().penalty(), "explain.penalty", "explain.penalty.back");
        told.add(
                line.figures().paid().isZero()
                        ? Words.of("explain.paid.none", new Words.Month(line.period()))
                        : Words.secret(
                                "explain.paid",
                                new Words.Month(line.period()),
                                new Words.Amount(line.figures().paid())));
        before(line, statement).ifPresent(earlier -> told.addAll(comparison(line, earlier)));
        return List.copyOf(told);
    }

    private static Words closing(Line line) {
        Money closing = line.figures().closing();
        if (closing.isZero()) {
            return Words.secret("explain.closing.settled");
        }
        return closing.isNegative()
                ? Words.secret("explain.closing.prepaid", new Words.Amount(closing.negate()))
                : Words.secret("explain.closing.due", new Words.Amount(closing));
    }

    private static Words opening(Line line) {
        Money opening = line.figures().opening();
        Words.Month month = new Words.Month(line.period());
        if (opening.isZero()) {
            return Words.secret("explain.opening.settled", month);
        }
        return opening.isNegative()
                ? Words.secret("explain.opening.prepaid", month, new Words.Amount(opening.negate()))
                : Words.secret("explain.opening.debt", month, new Words.Amount(opening));
    }

    private static List<Words> accrual(Line line) {
        Words accrued = Words.secret(
                "explain.accrued",
                new Words.Month(line.period()),
                new Words.Amount(line.figures().accrued()));
        @Nullable BigDecimal tariff = line.tariff();
        @Nullable BigDecimal quantity = line.quantity();
        if (tariff == null || quantity == null) {
            return List.of(accrued);
        }
        return List.of(
                accrued, Words.secret("explain.formula", new Words.Price(tariff), measured(line.unit(), quantity)));
    }

    private static List<Words> comparison(Line line, Line earlier) {
        Words.Month month = new Words.Month(earlier.period());
        Money difference = line.figures().accrued().minus(earlier.figures().accrued());
        if (difference.isZero()) {
            return List.of(Words.secret("explain.compare.same", month));
        }
        List<Words> told = new ArrayList<>();
        told.add(Words.secret(
                difference.isPositive() ? "explain.compare.more" : "explain.compare.less",
                month,
                new Words.Amount(difference.isPositive() ? difference : difference.negate())));
        changed(line.tariff(), earlier.tariff(), "explain.compare.tariff", Words.Price::new)
                .ifPresent(told::add);
        changed(
                        line.quantity(),
                        earlier.quantity(),
                        "explain.compare.quantity",
                        quantity -> measured(line.unit(), quantity))
                .ifPresent(told::add);
        return told;
    }

    /** Such as 2,001 m³. */
    private static Words.Arg measured(@Nullable String unit, BigDecimal quantity) {
        return new Words.Nested(Units.measured(unit, quantity));
    }

    private static Optional<Words> changed(
            @Nullable BigDecimal now, @Nullable BigDecimal then, String key, Function<BigDecimal, Words.Arg> form) {
        return now == null || then == null || now.compareTo(then) == 0
                ? Optional.empty()
                : Optional.of(Words.secret(key, form.apply(then), form.apply(now)));
    }

    private static void either(List<Words> told, Money sum, String up, String down) {
        if (sum.isPositive()) {
            told.add(Words.secret(up, new Words.Amount(sum)));
        } else if (sum.isNegative()) {
            told.add(Words.secret(down, new Words.Amount(sum.negate())));
        }
    }

    private static Optional<Line> before(Line line, Statement statement) {
        return statement.before().stream()
                .filter(earlier -> earlier.provider().equals(line.provider())
                        && earlier.service().equals(line.service())
                        && earlier.account().equals(line.account()))
                .findFirst();
    }
}
