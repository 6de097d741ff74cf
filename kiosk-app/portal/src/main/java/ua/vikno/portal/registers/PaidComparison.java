package ua.vikno.portal.registers;

import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;

/** Compares what providers say was paid in a month with all payments of that month, for the accounts that a load names. */
final class PaidComparison {
    private final JdbcClient client;

    PaidComparison(JdbcClient client) {
        this.client = client;
    }

    void warn(Load load, Form.Payments form, List<YearMonth> periods, Faults warnings) {
        int[] total = new int[2];
        client.sql("""
            select number, service, period, stated, coalesce(listed, 0), coalesce(line, 0), count(*) over ()
            from (select account.id, account.number, charge.service, charge.period, sum(charge.paid) as stated,
                (select sum(amount) from payment where payment.provider = account.provider
                  and payment.number = account.number and payment.service = charge.service
                  and payment.period = charge.period) as listed,
                (select min(line) from payment_row where payment_row.load_id = :load
                  and payment_row.provider = account.provider and payment_row.number = account.number
                  and payment_row.service = charge.service and payment_row.period = charge.period) as line
              from charge join account on account.id = charge.account_id
              where charge.period in (:periods)
              group by account.id, account.number, account.provider, charge.service, charge.period) told
            where line is not null and stated <> coalesce(listed, 0)
            order by id, period, service limit :most
            """)
                .param("load", load.id())
                .param("periods", periods.stream().map(YearMonth::toString).toList())
                .param("most", Faults.LISTED)
                .query(row -> {
                    warnings.add(
                            row.getInt(6),
                            form.amount(),
                            row.getString(1),
                            Reason.PAYMENTS_DIFFER.with("register says " + new Money(row.getLong(4)) + " paid in "
                                    + row.getString(3) + " for " + row.getString(2) + ", payments make "
                                    + new Money(row.getLong(5))));
                    total[0]++;
                    total[1] = row.getInt(7);
                });
        warnings.more(total[1] - total[0]);
    }
}
