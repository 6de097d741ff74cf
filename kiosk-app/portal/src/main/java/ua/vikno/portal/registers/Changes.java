package ua.vikno.portal.registers;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;

/**
 * Tells whether a register would change so much that somebody should look first: a tenth of the accounts or lines gone, sums
 * ten times what they were, debts a tenth, payments ten times as large as before, a month ahead of the calendar, a month more than a year before the newest.
 */
final class Changes {
    /** A provider with fewer accounts changes a tenth of them by one. */
    private static final long FEW = 10;

    private static final long TEN = 10;
    private static final int YEAR = 12;
    private static final int SEEN = 10_000;

    private final JdbcClient client;

    Changes(JdbcClient client) {
        this.client = client;
    }

    private record Counts(long accounts, long lines, long accrued, long debt) {}

    /** @param told gets each change with its counts before and after */
    void tell(Load load, String provider, List<YearMonth> periods, YearMonth now, Faults told) {
        Optional<YearMonth> newest = client.sql(
                        "select max(period) from in_force where kind = 'charges' and provider = :provider")
                .param("provider", provider)
                .query(String.class)
                .optional()
                .map(YearMonth::parse);
        if (newest.isEmpty()) {
            return;
        }
        YearMonth last = periods.getLast();
        if (last.isAfter(now)) {
            told.ofFile(Reason.CHANGES_MUCH, last + " is ahead of " + now);
        } else if (last.isBefore(newest.get().minusMonths(YEAR))) {
            told.ofFile(Reason.CHANGES_MUCH, last + " is long before " + newest.get());
        }
        for (YearMonth period : periods) {
            Optional<YearMonth> former = former(provider, period, period.equals(last));
            former.ifPresent(month -> compare(
                    period,
                    counts(month, "charge", provider, 0),
                    counts(period, "charge_row", provider, load.id()),
                    told));
        }
    }

    /** Payments of one provider. */
    record Paid(long count, long sum) {
        Paid and(Money amount) {
            return new Paid(count + 1, sum + Math.abs(amount.kopecks()));
        }

        private long average() {
            return count == 0 ? 0 : sum / count;
        }
    }

    /**
     * Payments add up and replace only what they name, so that fewer of them change nothing.
     *
     * @param paid what the load has of each provider
     * @param told gets each change with its figures before and after
     */
    void tellPayments(Load load, Map<String, Paid> paid, YearMonth last, YearMonth now, Faults told) {
        paid.forEach((provider, after) -> {
            Paid before = before(load, provider);
            if (before.count() < FEW) {
                return;
            }
            if (last.isAfter(now)) {
                told.ofFile(Reason.CHANGES_MUCH, last + " is ahead of " + now);
            }
            more(last, "a payment to " + provider, before.average(), after.average(), told);
        });
    }

    /** Of as many accounts as have {@link #SEEN} payments: all of a city's take seconds to add up. */
    private Paid before(Load load, String provider) {
        return client.sql("select count(*), coalesce(sum(abs(amount)), 0) from (select amount from payment_row"
                        + " where provider = :provider and load_id <> :load limit " + SEEN + ") seen")
                .param("provider", provider)
                .param("load", load.id())
                .query((row, _) -> new Paid(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The month that a new one is compared with: itself, or for the newest the last one before it. */
    private Optional<YearMonth> former(String provider, YearMonth period, boolean newest) {
        return client.sql("select max(period) from in_force where kind = 'charges' and provider = :provider"
                        + " and (period = :period or (:newest = 1 and period < :period))")
                .param("provider", provider)
                .param("period", period.toString())
                .param("newest", newest ? 1 : 0)
                .query(String.class)
                .optional()
                .map(YearMonth::parse);
    }

    private Counts counts(YearMonth period, String table, String provider, long load) {
        return client.sql("select count(distinct account_id), count(*), coalesce(sum(accrued), 0),"
                        + " coalesce(sum(case when closing > 0 then closing else 0 end), 0) from " + table
                        + " join account on account.id = " + table
                        + ".account_id where provider = :provider and period = :period"
                        + (load == 0 ? "" : " and load_id = :load"))
                .param("provider", provider)
                .param("load", load)
                .param("period", period.toString())
                .query((row, _) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    private static void compare(YearMonth period, Counts before, Counts after, Faults told) {
        if (before.accounts() < FEW) {
            return;
        }
        fewer(period, "accounts", before.accounts(), after.accounts(), told);
        if (before.accounts() * (TEN - 1) <= after.accounts() * TEN) {
            fewer(period, "lines", before.lines(), after.lines(), told);
        }
        more(period, "charged", before.accrued(), after.accrued(), told);
        more(period, "owed", before.debt(), after.debt(), told);
        if (before.debt() > 0 && before.debt() / TEN >= after.debt()) {
            told.ofFile(
                    Reason.CHANGES_MUCH,
                    period + " owed " + new Money(before.debt()) + " before, " + new Money(after.debt()) + " after");
        }
    }

    private static void fewer(YearMonth period, String what, long before, long after, Faults told) {
        if (after * TEN < before * (TEN - 1)) {
            told.ofFile(Reason.CHANGES_MUCH, period + " " + what + " " + before + " before, " + after + " after");
        }
    }

    private static void more(YearMonth period, String what, long before, long after, Faults told) {
        if (before > 0 && after / TEN >= before) {
            told.ofFile(
                    Reason.CHANGES_MUCH,
                    period + " " + what + " " + new Money(before) + " before, " + new Money(after) + " after");
        }
    }
}
