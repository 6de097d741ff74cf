package ua.vikno.portal.billing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.api.billing.HistoryMonth;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.store.FigureColumns;

/** Reads what registers said of a dwelling. */
final class ChargeReader {
    private static final int HISTORY_MONTHS = 24;
    private static final int PAYMENTS = 500;

    private final JdbcClient client;
    private final Forms forms;

    ChargeReader(JdbcClient client, Forms forms) {
        this.client = client;
        this.forms = forms;
    }

    Optional<YearMonth> newestPeriod() {
        return client.sql("select max(period) from in_force where kind = 'charges'")
                .query(String.class)
                .optional()
                .map(YearMonth::parse);
    }

    /** The newest month of each provider: one may not yet have sent the month that others have. */
    Map<String, YearMonth> newestOfEach() {
        Map<String, YearMonth> newest = new HashMap<>();
        client.sql("select provider, max(period) from in_force where kind = 'charges' group by provider")
                .query(row -> {
                    newest.put(row.getString(1), YearMonth.parse(row.getString(2)));
                });
        return newest;
    }

    /** @param periods the month that is read of each provider; providers that are not named have no lines */
    List<Line> lines(long dwelling, Map<String, YearMonth> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        return client
                .sql("""
                    select charge.period, account.provider, charge.service, account.number, charge.tariff,
                      charge.quantity, charge.unit,
                    """ + FigureColumns.NAMES + """
                     from charge join account on account.id = charge.account_id
                    where account.dwelling_id = :dwelling and charge.period in (:periods)
                    order by charge.line
                    """)
                .param("dwelling", dwelling)
                .param("periods", texts(periods))
                .query((row, _) -> line(row))
                .list()
                .stream()
                .filter(line -> line.period().equals(periods.get(line.provider())))
                .sorted(Comparator.comparingInt(l -> forms.rank(l.provider())))
                .toList();
    }

    /** What each provider knows of the household, in the providers' order. */
    List<Household> households(long dwelling) {
        return client
                .sql("select provider, area, residents from account where dwelling_id = :dwelling")
                .param("dwelling", dwelling)
                .query((row, _) -> new Household(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)).map(BigDecimal::new),
                        Optional.ofNullable(row.getObject(3)).map(n -> ((Number) n).intValue())))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(household -> forms.rank(household.provider())))
                .toList();
    }

    record Household(String provider, Optional<BigDecimal> area, Optional<Integer> residents) {}

    /** What payments make of each provider's, account's and service's month; absent where no payments are known of it. */
    Map<List<String>, Money> paid(long dwelling, Map<String, YearMonth> periods) {
        Map<List<String>, Money> paid = new HashMap<>();
        if (periods.isEmpty()) {
            return paid;
        }
        client.sql("""
            select account.provider, account.number, in_force.period
            from account join in_force on in_force.kind = 'payments' and in_force.provider = account.provider
            where account.dwelling_id = :dwelling and in_force.period in (:periods)
            """)
                .param("dwelling", dwelling)
                .param("periods", texts(periods))
                .query(row -> {
                    if (isOf(periods.get(row.getString(1)), row.getString(3))) {
                        paid.put(List.of(row.getString(1), row.getString(2)), Money.ZERO);
                    }
                });
        // Left-joined to the months, SQLite puts all payments of the city together for each dwelling.
        client.sql("""
            select account.provider, account.number, payment.period, payment.service, payment.amount
            from account cross join payment
            where account.dwelling_id = :dwelling and payment.provider = account.provider
              and payment.number = account.number and payment.period in (:periods)
            """)
                .param("dwelling", dwelling)
                .param("periods", texts(periods))
                .query(row -> {
                    List<String> account = List.of(row.getString(1), row.getString(2));
                    if (paid.containsKey(account) && isOf(periods.get(row.getString(1)), row.getString(3))) {
                        paid.merge(
                                List.of(row.getString(1), row.getString(2), row.getString(4)),
                                new Money(row.getLong(5)),
                                Money::plus);
                    }
                });
        return paid;
    }

    /**
     * Newest first. A number that its provider uses for two households tells nobody's payments: they may be the other's.
     */
    List<Payment> payments(long dwelling) {
        return client.sql("""
            select payment.provider, payment.service, payment.number, payment.paid_on, payment.amount,
              payment.document
            from payment join account
              on account.provider = payment.provider and account.number = payment.number
            where account.dwelling_id = :dwelling and not exists
              (select 1 from account other
                where other.provider = account.provider and other.number = account.number and other.id <> account.id
                  and (other.dwelling_id is null or other.dwelling_id <> account.dwelling_id))
            order by payment.paid_on desc, payment.provider, payment.service limit :most
            """)
                .param("dwelling", dwelling)
                .param("most", PAYMENTS)
                .query((row, _) -> new Payment(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        LocalDate.parse(row.getString(4)),
                        new Money(row.getLong(5)),
                        row.getString(6)))
                .list();
    }

    /** Oldest first. */
    List<HistoryMonth> history(long dwelling) {
        return client.sql("""
            select charge.period, sum(charge.accrued), sum(charge.paid), sum(charge.closing)
            from charge join account on account.id = charge.account_id
            where account.dwelling_id = :dwelling
            group by charge.period order by charge.period desc limit :months
            """)
                .param("dwelling", dwelling)
                .param("months", HISTORY_MONTHS)
                .query((row, _) -> new HistoryMonth(
                        YearMonth.parse(row.getString(1)),
                        new Money(row.getLong(2)),
                        new Money(row.getLong(3)),
                        new Money(row.getLong(4))))
                .list()
                .reversed();
    }

    private static boolean isOf(@Nullable YearMonth period, String month) {
        return period != null && period.toString().equals(month);
    }

    private static Set<String> texts(Map<String, YearMonth> periods) {
        return periods.values().stream().map(YearMonth::toString).collect(Collectors.toSet());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                YearMonth.parse(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                decimal(row.getString(5)),
                decimal(row.getString(6)),
                row.getString(7),
                FigureColumns.read(row, 8));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
