package ua.vikno.kiosk.services.charges;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Units;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.billing.Statement.Contradiction;
import ua.vikno.portal.api.billing.Statement.Disagreement;

/** What contradicts itself in a line, each contradiction in a sentence that can be taken to the provider. */
final class Doubts {
    private Doubts() {}

    /** Empty where everything follows. What two providers say differently is told once, with the other one's first line. */
    static List<Words> of(Line line, Statement statement, Context context) {
        List<Words> told = new ArrayList<>();
        if (line.equals(firstOfService(line, statement))) {
            statement.contradictions().stream()
                    .filter(fault -> isOf(fault, line))
                    .map(Doubts::sentence)
                    .forEach(told::add);
        }
        if (line.equals(firstOfProvider(line, statement))) {
            statement.disagreements().stream()
                    .filter(fault -> fault.otherProvider().equals(line.provider()))
                    .map(fault -> sentence(fault, context))
                    .forEach(told::add);
        }
        if (!told.isEmpty()) {
            told.addFirst(Words.of("explain.doubt"));
            told.add(Words.of("explain.doubt.way", new Words.Nested(Names.provider(line.provider(), context))));
        }
        return List.copyOf(told);
    }

    private static Line firstOfService(Line line, Statement statement) {
        return statement.lines().stream()
                .filter(other -> other.provider().equals(line.provider())
                        && other.service().equals(line.service())
                        && other.account().equals(line.account()))
                .findFirst()
                .orElse(line);
    }

    private static Line firstOfProvider(Line line, Statement statement) {
        return statement.lines().stream()
                .filter(other -> other.provider().equals(line.provider()))
                .findFirst()
                .orElse(line);
    }

    private static boolean isOf(Contradiction fault, Line line) {
        return fault.provider().equals(line.provider())
                && fault.service().equals(line.service())
                && fault.account().equals(line.account());
    }

    private static Words sentence(Contradiction fault) {
        String key = switch (fault.kind()) {
            case ACCRUAL -> "explain.doubt.accrual";
            case OPENING -> "explain.doubt.opening";
            case BENEFIT -> "explain.doubt.benefit";
            case PENALTY -> "explain.doubt.penalty";
            case PAID -> "explain.doubt.paid";
        };
        return Words.secret(key, new Words.Amount(fault.stated()), new Words.Amount(fault.expected()));
    }

    private static Words sentence(Disagreement fault, Context context) {
        String key = switch (fault.kind()) {
            case AREA -> "explain.doubt.area";
            case RESIDENTS -> "explain.doubt.residents";
            case SUBSIDY -> "explain.doubt.subsidy";
        };
        return Words.secret(
                key,
                new Words.Nested(Names.brand(fault.provider(), context)),
                stated(fault.kind(), fault.stated()),
                new Words.Nested(Names.brand(fault.otherProvider(), context)),
                stated(fault.kind(), fault.otherStated()));
    }

    private static Words.Arg stated(Disagreement.Kind kind, BigDecimal number) {
        return kind == Disagreement.Kind.AREA
                ? new Words.Nested(Units.measured("m2", number))
                : new Words.Decimal(number);
    }
}
