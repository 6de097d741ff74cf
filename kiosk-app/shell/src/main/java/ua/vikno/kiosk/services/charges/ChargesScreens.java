package ua.vikno.kiosk.services.charges;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Table.Row;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.charges.ChargesState.Place;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Money;

/** Charges as tables, sentences and bars. */
final class ChargesScreens {
    static final String PAYMENTS = "payments";
    static final String HISTORY = "history";
    static final String BALANCE = "balance";
    static final String OTHER = "other";

    private ChargesScreens() {}

    static Screen of(ChargesState state, Context context) {
        Statement statement = state.statement();
        if (statement == null) {
            return new Screen.Table(Forms.frame("charges.statement", null, Action.back()), List.of(), null);
        }
        return switch (state.place()) {
            case Place.Explained explained -> explained(statement, explained.line(), context);
            case Place.Payments payments -> payments(payments.payments(), context);
            case Place.History history -> history(history.months());
            case Place.Balance _ -> balance(statement, context);
            default -> lines(statement, context);
        };
    }

    /** The line a row stands for. */
    static Optional<Integer> line(String row, ChargesState state) {
        Statement statement = state.statement();
        int lines = statement == null ? 0 : statement.lines().size();
        return IntStream.range(0, lines)
                .filter(index -> Integer.toString(index).equals(row))
                .boxed()
                .findFirst();
    }

    private static Screen lines(Statement statement, Context context) {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < statement.lines().size(); index++) {
            Line line = statement.lines().get(index);
            rows.add(new Row(
                    Integer.toString(index),
                    Names.icon(line.service(), context),
                    Names.service(line.service(), context),
                    payee(line, statement, context),
                    Words.secret(
                            "amount",
                            new Words.Amount(
                                    line.figures().closing().isNegative()
                                            ? line.figures().closing().negate()
                                            : line.figures().closing())),
                    Doubts.of(line, statement, context).isEmpty() ? null : Words.of("charges.statement.flag"),
                    true));
        }
        return new Screen.Table(frame(statement, context), rows, total(statement, context));
    }

    /** Without a way to the bill where it could not be kept. */
    private static Frame frame(Statement statement, Context context) {
        boolean submits = context.readiness().storage();
        List<Action> actions = new ArrayList<>(List.of(
                Action.back(),
                Action.extra(PAYMENTS, "charges.statement.payments"),
                Action.extra(HISTORY, "charges.statement.history"),
                Action.extra(BALANCE, "charges.statement.balance"),
                Action.extra(OTHER, "charges.statement.other")));
        if (submits) {
            actions.add(Action.next("charges.statement.bill"));
        }
        return Forms.frame("charges.statement", period(statement), actions.toArray(Action[]::new))
                .withTrouble(submits ? null : Words.of("charges.statement.no-bill"));
    }

    private static Words period(Statement statement) {
        return Words.secret(
                "charges.statement.instruction",
                new Words.Plain(Names.address(statement.dwelling())),
                new Words.Month(statement.period()));
    }

    /** Names the month where a provider has not yet sent the one that others have. */
    private static Words payee(Line line, Statement statement, Context context) {
        Words brand = Names.brand(line.provider(), context);
        Words payee = line.figures().closing().isNegative()
                ? Words.secret("charges.statement.prepaid", new Words.Nested(brand))
                : brand;
        return line.period().equals(statement.period())
                ? payee
                : Words.secret("charges.statement.month", new Words.Nested(payee), new Words.Month(line.period()));
    }

    private static Screen explained(Statement statement, int index, Context context) {
        Line line = statement.lines().get(index);
        return new Screen.Prose(
                Forms.frame(
                        "charges.line",
                        Words.secret(
                                "charges.line.instruction",
                                new Words.Nested(Names.service(line.service(), context)),
                                new Words.Plain(line.account())),
                        Action.back()),
                Explanation.of(line, statement, context));
    }

    private static Screen payments(List<Payment> payments, Context context) {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < payments.size(); index++) {
            Payment payment = payments.get(index);
            rows.add(new Row(
                    Integer.toString(index),
                    Names.icon(payment.service(), context),
                    Words.secret("charges.payments.day", new Words.Day(payment.date())),
                    Words.secret(
                            "charges.payments.detail",
                            new Words.Nested(Names.service(payment.service(), context)),
                            new Words.Nested(Names.provider(payment.provider(), context)),
                            new Words.Plain(payment.document())),
                    Words.secret("amount", new Words.Amount(payment.amount())),
                    null,
                    false));
        }
        Words instruction = payments.isEmpty() ? Words.of("charges.payments.none") : null;
        return new Screen.Table(Forms.frame("charges.payments", instruction, Action.back()), rows, null);
    }

    private static Screen history(List<HistoryMonth> months) {
        List<Screen.Chart.Bar> bars = months.stream()
                .map(month -> new Screen.Chart.Bar(
                        Words.of("charges.history.month", new Words.Month(month.period())),
                        List.of(month.accrued().kopecks(), month.paid().kopecks()),
                        Words.secret(
                                "charges.history.spoken",
                                new Words.Month(month.period()),
                                new Words.Amount(month.accrued()),
                                new Words.Amount(month.paid()),
                                new Words.Nested(balance(month.closing())))))
                .toList();
        return new Screen.Chart(
                Forms.frame("charges.history", Words.of("charges.history.instruction"), Action.back()),
                List.of(Words.of("charges.history.accrued"), Words.of("charges.history.paid")),
                bars);
    }

    /** State of settlements by provider (P9): debt or prepayment. */
    private static Screen balance(Statement statement, Context context) {
        Map<String, Money> providers = new LinkedHashMap<>();
        statement
                .lines()
                .forEach(line -> providers.merge(line.provider(), line.figures().closing(), Money::plus));
        List<Row> rows = new ArrayList<>();
        providers.forEach((provider, closing) -> rows.add(new Row(
                provider,
                Icon.PROVIDERS,
                Names.brand(provider, context),
                balanceKind(closing),
                Words.secret("amount", new Words.Amount(closing.isNegative() ? closing.negate() : closing)),
                null,
                false)));
        return new Screen.Table(
                Forms.frame("charges.balance", period(statement), Action.back()), rows, total(statement, context));
    }

    /** What the first bill comes to, and beside it what is prepaid: a prepayment with one provider pays no other. */
    private static Row total(Statement statement, Context context) {
        Money due = Money.ZERO;
        Money prepaid = Money.ZERO;
        Map<String, Money> ahead = new LinkedHashMap<>();
        for (Basket.Item item : Basket.of(statement).items()) {
            due = due.plus(item.closing().orZero());
            if (item.closing().isNegative()) {
                prepaid = prepaid.minus(item.closing());
                ahead.merge(item.provider(), item.closing().negate(), Money::plus);
            }
        }
        boolean only = due.isZero() && prepaid.isPositive();
        return new Row(
                "total",
                Icon.CHARGES,
                Words.of(only ? "charges.total.prepaid" : "charges.total.due"),
                only ? null : ahead(ahead, context),
                Words.secret("amount", new Words.Amount(only ? prepaid : due)),
                null,
                false);
    }

    private static @Nullable Words ahead(Map<String, Money> ahead, Context context) {
        Words told = null;
        for (Map.Entry<String, Money> entry : ahead.entrySet()) {
            Words.Nested brand = new Words.Nested(Names.brand(entry.getKey(), context));
            Words.Amount sum = new Words.Amount(entry.getValue());
            told = told == null
                    ? Words.secret("charges.total.ahead", brand, sum)
                    : Words.secret("charges.total.ahead.and", new Words.Nested(told), brand, sum);
        }
        return told;
    }

    static Words sum(Money closing) {
        return closing.isNegative()
                ? Words.secret("charges.prepaid", new Words.Amount(closing.negate()))
                : Words.secret("amount", new Words.Amount(closing));
    }

    private static Words balanceKind(Money closing) {
        return Words.secret(
                closing.isZero()
                        ? "charges.balance.settled"
                        : closing.isNegative() ? "charges.balance.prepayment" : "charges.balance.debt");
    }

    private static Words balance(Money closing) {
        @Nullable Money sum = closing.isZero() ? null : closing.isNegative() ? closing.negate() : closing;
        if (sum == null) {
            return Words.secret("charges.history.settled");
        }
        return Words.secret(
                closing.isNegative() ? "charges.history.prepaid" : "charges.history.debt", new Words.Amount(sum));
    }
}
