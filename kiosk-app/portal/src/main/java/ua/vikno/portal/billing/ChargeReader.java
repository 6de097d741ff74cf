package ua.vikno.portal.billing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    List<Line> lines(long dwelling, YearMonth period) {
        return client
                .sql("""
                    select charge.period, account.provider, charge.service, account.number, charge.tariff,
                      charge.quantity, charge.unit,
                    """ + FigureColumns.NAMES + """
                     from charge join account on account.id = charge.account_id
                    where account.dwelling_id = :dwelling and charge.period = :period
                    order by charge.line
                    """)
                .param("dwelling", dwelling)
                .param("period", period.toString())
                .query((row, _) -> line(row))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(l -> forms.rank(l.provider())))
                .toList();
    }

    /** Area and number of residents, from the first provider that knows them. */
    Household household(long dwelling) {
        List<Household> known = client
                .sql("select provider, area, residents from account where dwelling_id = :dwelling")
                .param("dwelling", dwelling)
                .query((row, _) -> new Household(
                        forms.rank(row.getString(1)),
                        Optional.ofNullable(row.getString(2)).map(BigDecimal::new),
                        Optional.ofNullable(row.getObject(3)).map(n -> ((Number) n).intValue())))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Household::rank))
                .toList();
        return new Household(
                0,
                known.stream().flatMap(h -> h.area().stream()).findFirst(),
                known.stream().flatMap(h -> h.residents().stream()).findFirst());
    }

    record Household(int rank, Optional<BigDecimal> area, Optional<Integer> residents) {}

    /** Newest first. */
    List<Payment> payments(long dwelling) {
        return client.sql("""
            select payment.provider, payment.service, payment.number, payment.paid_on, payment.amount,
              payment.document
            from payment join account
              on account.provider = payment.provider and account.number = payment.number
            where account.dwelling_id = :dwelling
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
