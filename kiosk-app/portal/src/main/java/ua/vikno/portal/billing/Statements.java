package ua.vikno.portal.billing;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.access.Balances;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.dwellings.Dwellings.Found;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.registers.form.Forms;

/** The cabinet of a dwelling: charges of each provider's newest month, payments, months gone by. */
final class Statements implements Balances {
    private final ChargeReader charges;

    Statements(JdbcClient client, Forms forms) {
        this.charges = new ChargeReader(client, forms);
    }

    @Override
    public YearMonth period() {
        return charges.newestPeriod().orElseThrow(() -> new ProblemException(Problem.NO_REGISTERS));
    }

    Statement of(Found found) {
        YearMonth newest = period();
        Map<String, YearMonth> periods = charges.newestOfEach();
        List<Line> lines = charges.lines(found.id(), periods);
        Map<String, YearMonth> earlier = new HashMap<>();
        periods.forEach((provider, period) -> earlier.put(provider, period.minusMonths(1)));
        List<Line> before = charges.lines(found.id(), earlier);
        List<ChargeReader.Household> households = charges.households(found.id());
        return new Statement(
                found.dwelling(),
                found.payer().text(),
                households.stream().flatMap(h -> h.area().stream()).findFirst().orElse(null),
                households.stream()
                        .flatMap(h -> h.residents().stream())
                        .findFirst()
                        .orElse(null),
                lines.stream().map(Line::period).max(Comparator.naturalOrder()).orElse(newest),
                lines,
                before,
                sum(lines),
                Contradictions.of(lines, before, charges.paid(found.id(), periods)),
                Contradictions.between(households, lines));
    }

    List<Payment> payments(long dwelling) {
        return charges.payments(dwelling);
    }

    List<HistoryMonth> history(long dwelling) {
        return charges.history(dwelling);
    }

    private static Money sum(List<Line> lines) {
        return lines.stream().map(line -> line.figures().closing()).reduce(Money.ZERO, Money::plus);
    }
}
