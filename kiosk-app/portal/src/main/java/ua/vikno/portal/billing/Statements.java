package ua.vikno.portal.billing;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.access.Balances;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.billing.ChargeReader.Accounts;
import ua.vikno.portal.billing.ChargeReader.Household;
import ua.vikno.portal.billing.ChargeReader.Newest;
import ua.vikno.portal.billing.ChargeReader.Paid;
import ua.vikno.portal.dwellings.Dwellings.Found;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.registers.form.Forms;

/** The cabinet of a dwelling: charges of each provider's newest month, payments, months gone by. */
final class Statements implements Balances {
    private final ChargeReader charges;
    private volatile @Nullable Known known;

    /** The months that are in force since a load, the same for all dwellings. */
    private record Known(long load, Map<String, Newest> months) {}

    Statements(JdbcClient client, Forms forms) {
        this.charges = new ChargeReader(client, forms);
    }

    @Override
    public YearMonth period() {
        return charges.newestPeriod().orElseThrow(() -> new ProblemException(Problem.NO_REGISTERS));
    }

    Statement of(Found found) {
        Accounts accounts = charges.accounts(found.id());
        List<Household> households = accounts.households();
        Map<String, Newest> months = months(accounts.load());
        YearMonth newest = months.values().stream()
                .map(Newest::period)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new ProblemException(Problem.NO_REGISTERS));
        List<Line> both = charges.lines(found.id(), thisAndBefore(months));
        List<Line> lines = only(both, months, 0);
        List<Line> before = only(both, months, 1);
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
                Contradictions.of(lines, before, paid(found.id(), months, households)),
                Contradictions.between(households, lines));
    }

    /** Asked once for each load, whichever portal took it in or back: they are some rows of each provider. */
    private Map<String, Newest> months(long load) {
        Known last = known;
        if (last != null && load != 0 && last.load() == load) {
            return last.months();
        }
        Map<String, Newest> months = charges.newestOfEach();
        known = new Known(load, months);
        return months;
    }

    private static Set<YearMonth> thisAndBefore(Map<String, Newest> months) {
        return months.values().stream()
                .flatMap(newest -> Stream.of(newest.period(), newest.period().minusMonths(1)))
                .collect(Collectors.toSet());
    }

    /** The lines of each provider's newest month, or of so many months before it. */
    private static List<Line> only(List<Line> lines, Map<String, Newest> months, int back) {
        return lines.stream()
                .filter(line -> {
                    Newest newest = months.get(line.provider());
                    return newest != null && newest.period().minusMonths(back).equals(line.period());
                })
                .toList();
    }

    /**
     * What payments make of each provider's newest month, by provider and account, and by service, too; absent where no
     * payments are known of it.
     */
    private Map<List<String>, Money> paid(long dwelling, Map<String, Newest> months, List<Household> households) {
        Map<List<String>, Money> paid = new HashMap<>();
        Set<YearMonth> known = months.values().stream()
                .filter(Newest::paid)
                .map(Newest::period)
                .collect(Collectors.toSet());
        for (Household household : households) {
            Newest newest = months.get(household.provider());
            if (newest != null && newest.paid()) {
                paid.put(List.of(household.provider(), household.account()), Money.ZERO);
            }
        }
        for (Paid one : charges.paid(dwelling, known)) {
            Newest newest = months.get(one.provider());
            if (newest != null && newest.period().equals(one.period())) {
                paid.merge(List.of(one.provider(), one.account(), one.service()), one.sum(), Money::plus);
            }
        }
        return paid;
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
