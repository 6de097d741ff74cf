package ua.vikno.portal.billing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                .map(ChargeReader::month);
    }

    /** The newest month of each provider: one may not yet have sent the month that others have. */
    Map<String, Newest> newestOfEach() {
        Map<String, Newest> newest = new HashMap<>();
        client.sql("""
            select provider, newest, (select count(*) from in_force where in_force.kind = 'payments'
                and in_force.provider = charged.provider and in_force.period = newest)
            from (select provider, max(period) as newest from in_force where kind = 'charges' group by provider) charged
            """).query(row -> {
            newest.put(row.getString(1), new Newest(month(row.getString(2)), row.getInt(3) > 0));
        });
        return Map.copyOf(newest);
    }

    /** @param paid whether payments of this month to the provider are known */
    record Newest(YearMonth period, boolean paid) {}

    /** The lines of these months, in the providers' order and then the register's. */
    List<Line> lines(long dwelling, Set<YearMonth> periods) {
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
                .sorted(Comparator.comparingInt(l -> forms.rank(l.provider())))
                .toList();
    }

    /** What each provider knows of the household, in the providers' order; and the newest load, which the same question tells. */
    Accounts accounts(long dwelling) {
        long[] load = new long[1];
        List<Household> households = client
                .sql("select provider, number, area, residents, (select max(id) from register_load)"
                        + " from account where dwelling_id = :dwelling")
                .param("dwelling", dwelling)
                .query((row, _) -> {
                    load[0] = row.getLong(5);
                    return new Household(
                            row.getString(1),
                            row.getString(2),
                            Optional.ofNullable(row.getString(3)).map(BigDecimal::new),
                            Optional.ofNullable(row.getObject(4)).map(n -> ((Number) n).intValue()));
                })
                .list()
                .stream()
                .sorted(Comparator.comparingInt(household -> forms.rank(household.provider())))
                .toList();
        return new Accounts(households, load[0]);
    }

    /** @param load the newest load, 0 where there is none: whatever puts months in force has a greater number than before */
    record Accounts(List<Household> households, long load) {}

    record Household(String provider, String account, Optional<BigDecimal> area, Optional<Integer> residents) {}

    /** What was paid in one month to an account for a service. */
    record Paid(String provider, String account, String service, YearMonth period, Money sum) {}

    /** Payments of these months, each month and service of an account once. */
    List<Paid> paid(long dwelling, Set<YearMonth> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        // Joined to the months, or in another order, SQLite puts all payments of the city together for each dwelling.
        // A payment's period is the month of its day: the day stands in the index, so that other months' rows are not
        // read.
        return client.sql("""
            select account.provider, account.number, payment.service, payment.period, sum(payment.amount)
            from account cross join payment
            where account.dwelling_id = :dwelling and payment.provider = account.provider
              and payment.number = account.number and payment.period in (:periods)
              and payment.paid_on >= :first and payment.paid_on < :after
            group by account.id, account.provider, account.number, payment.service, payment.period
            """)
                .param("dwelling", dwelling)
                .param("periods", texts(periods))
                .param("first", Collections.min(periods).toString())
                .param("after", Collections.max(periods).plusMonths(1).toString())
                .query((row, _) -> new Paid(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        month(row.getString(4)),
                        new Money(row.getLong(5))))
                .list();
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
                        month(row.getString(1)),
                        new Money(row.getLong(2)),
                        new Money(row.getLong(3)),
                        new Money(row.getLong(4))))
                .list()
                .reversed();
    }

    /** In their order, so that a query of the same months is the same statement. */
    private static List<String> texts(Set<YearMonth> periods) {
        return periods.stream().map(YearMonth::toString).sorted().toList();
    }

    /** As the tables have it, 2026-01; the formatter of the library took a twentieth of a statement. */
    private static YearMonth month(String text) {
        return YearMonth.of(Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                month(row.getString(1)),
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
