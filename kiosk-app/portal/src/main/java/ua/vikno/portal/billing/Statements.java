package ua.vikno.portal.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.access.Balances;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.billing.Statement.Contradiction;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.dwellings.Dwellings.Found;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.registers.form.Forms;

/** The cabinet of a dwelling: charges of the newest month, payments, months gone by. */
final class Statements implements Balances {
    private final ChargeReader charges;

    Statements(JdbcClient client, Forms forms) {
        this.charges = new ChargeReader(client, forms);
    }

    @Override
    public YearMonth period() {
        return charges.newestPeriod().orElseThrow(() -> new ProblemException(Problem.NO_REGISTERS));
    }

    @Override
    public Money due(long dwelling) {
        return sum(charges.lines(dwelling, period()));
    }

    Statement of(Found found) {
        YearMonth period = period();
        List<Line> lines = charges.lines(found.id(), period);
        List<Line> before = charges.lines(found.id(), period.minusMonths(1));
        ChargeReader.Household household = charges.household(found.id());
        return new Statement(
                found.dwelling(),
                found.payer().text(),
                household.area().orElse(null),
                household.residents().orElse(null),
                period,
                lines,
                before,
                sum(lines),
                contradictions(lines, before));
    }

    List<Payment> payments(long dwelling) {
        return charges.payments(dwelling);
    }

    List<HistoryMonth> history(long dwelling) {
        return charges.history(dwelling);
    }

    /** What does not follow: a charge that is not tariff × quantity, a balance that does not continue the last one. */
    static List<Contradiction> contradictions(List<Line> lines, List<Line> before) {
        Map<List<String>, Money> closings = new HashMap<>();
        before.forEach(line -> closings.put(
                List.of(line.provider(), line.account(), line.service()),
                line.figures().closing()));
        List<Contradiction> found = new ArrayList<>();
        for (Line line : lines) {
            if (line.tariff() != null && line.quantity() != null) {
                Money expected = Money.rounded(line.tariff().multiply(line.quantity()));
                if (!expected.equals(line.figures().accrued())) {
                    found.add(contradiction(
                            line, Contradiction.Kind.ACCRUAL, line.figures().accrued(), expected));
                }
            }
            Money closing = closings.get(List.of(line.provider(), line.account(), line.service()));
            if (closing != null && !closing.equals(line.figures().opening())) {
                found.add(contradiction(
                        line, Contradiction.Kind.OPENING, line.figures().opening(), closing));
            }
        }
        return List.copyOf(found);
    }

    private static Contradiction contradiction(Line line, Contradiction.Kind kind, Money stated, Money expected) {
        return new Contradiction(line.provider(), line.service(), line.account(), kind, stated, expected);
    }

    private static Money sum(List<Line> lines) {
        return lines.stream().map(line -> line.figures().closing()).reduce(Money.ZERO, Money::plus);
    }
}
