package ua.vikno.portal.registers;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.fault.Faults;
import ua.vikno.portal.registers.fault.Reason;
import ua.vikno.portal.registers.form.PaymentsForm;
import ua.vikno.portal.registers.line.PaymentLine;
import ua.vikno.portal.store.Database;

/** Writes payments; runs inside the importer's transaction. */
final class PaymentStore {
    private static final int BATCH = 1_000;

    private final JdbcClient client;
    private final JdbcTemplate batches;

    PaymentStore(Database database) {
        this.client = database.client();
        this.batches = database.batches();
    }

    /**
     * Replaces the payments of the file's providers in the file's months. An account that its provider's register does
     * not hold is a fault; while the provider has sent no register at all it is only a warning, and the payment is kept.
     */
    void replace(PaymentsForm form, List<YearMonth> periods, List<PaymentLine> lines, Faults faults, Faults warnings) {
        Map<String, Set<String>> accounts = accounts();
        for (PaymentLine line : lines) {
            Set<String> known = accounts.get(line.provider());
            if (known == null) {
                warnings.add(line.line(), form.account(), line.account(), Reason.ACCOUNT_NOT_YET_KNOWN);
            } else if (!known.contains(line.account())) {
                faults.add(line.line(), form.account(), line.account(), Reason.UNKNOWN_ACCOUNT);
            }
        }
        if (!faults.none()) {
            return;
        }
        Set<String> providers = new HashSet<>();
        lines.forEach(line -> providers.add(line.provider()));
        for (YearMonth period : periods) {
            client.sql("delete from payment where provider in (:providers) and paid_on between :first and :last")
                    .param("providers", providers)
                    .param("first", period.atDay(1).toString())
                    .param("last", period.atEndOfMonth().toString())
                    .update();
        }
        batches.batchUpdate(
                "insert into payment (provider, number, service, paid_on, amount, document) values (?,?,?,?,?,?)",
                lines,
                BATCH,
                (row, line) -> {
                    row.setString(1, line.provider());
                    row.setString(2, line.account());
                    row.setString(3, line.service());
                    row.setString(4, line.date().toString());
                    row.setLong(5, line.amount().kopecks());
                    row.setString(6, line.document());
                });
        compare(form, periods, lines, warnings);
    }

    private Map<String, Set<String>> accounts() {
        Map<String, Set<String>> accounts = new HashMap<>();
        client.sql("select provider, number from account").query(row -> {
            accounts.computeIfAbsent(row.getString(1), _ -> new HashSet<>()).add(row.getString(2));
        });
        return accounts;
    }

    /** What the provider says was paid in a month, against the payments of that month. */
    private void compare(PaymentsForm form, List<YearMonth> periods, List<PaymentLine> lines, Faults warnings) {
        Map<List<String>, Long> sums = new HashMap<>();
        Map<List<String>, Integer> where = new HashMap<>();
        for (PaymentLine line : lines) {
            List<String> key = List.of(
                    line.provider(),
                    line.account(),
                    line.service(),
                    YearMonth.from(line.date()).toString());
            sums.merge(key, line.amount().kopecks(), Math::addExact);
            where.putIfAbsent(key, line.line());
        }
        client.sql("""
            select account.provider, account.number, charge.service, charge.period, charge.paid
            from charge join account on account.id = charge.account_id
            where charge.period in (:periods)
            """)
                .param("periods", periods.stream().map(YearMonth::toString).toList())
                .query(row -> {
                    List<String> key = List.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                    long listed = sums.getOrDefault(key, 0L);
                    if (listed != row.getLong(5)) {
                        warnings.add(
                                where.getOrDefault(key, 0),
                                form.amount(),
                                key.get(1),
                                Reason.PAYMENTS_DIFFER.with("register says " + new Money(row.getLong(5)) + " paid in "
                                        + key.get(3) + " for " + key.get(2) + ", payments make " + new Money(listed)));
                    }
                });
    }
}
