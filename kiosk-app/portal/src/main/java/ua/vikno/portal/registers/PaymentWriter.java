package ua.vikno.portal.registers;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.vikno.portal.address.AccountKey;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;
import ua.vikno.portal.store.Database;

/**
 * Writes the payments of one load in short transactions. One to an account that its provider's register does not hold is
 * kept with a warning, shown to nobody, and settled when a register brings the account; so is one to a provider that has
 * sent no register yet. A number that differs in look-alikes only is the provider's.
 */
final class PaymentWriter {
    /** Fewer strays than these are a day's mistakes. */
    private static final int MANY = 20;

    private final Database database;
    private final Load load;
    private final Form.Payments form;
    private final Faults faults;
    private final Faults warnings;
    private final Transactions transactions;
    private int looked;
    private int stray;
    private final Map<String, Changes.Paid> written = new TreeMap<>();
    private final List<PaymentLine> chunk = new ArrayList<>();

    PaymentWriter(
            Database database,
            Load load,
            Form.Payments form,
            Faults faults,
            Faults warnings,
            Transactions transactions) {
        this.database = database;
        this.load = load;
        this.form = form;
        this.faults = faults;
        this.warnings = warnings;
        this.transactions = transactions;
    }

    void add(PaymentLine line) {
        chunk.add(line);
        if (chunk.size() >= transactions.rows()) {
            flush();
        }
    }

    /** Checks and writes what has been added since the last time; after the first fault it only checks. */
    void flush() {
        check();
        if (faults.none() && !chunk.isEmpty()) {
            transactions.run(this::insert);
        }
        chunk.clear();
    }

    private void check() {
        Map<String, Set<String>> numbers = new HashMap<>();
        chunk.forEach(line ->
                numbers.computeIfAbsent(line.provider(), _ -> new HashSet<>()).add(line.account()));
        Map<String, Map<String, Set<String>>> known = new HashMap<>();
        numbers.forEach((provider, named) -> {
            if (hasRegister(provider)) {
                known.put(provider, transactions.read(() -> among(provider, named)));
            }
        });
        chunk.replaceAll(line -> {
            Map<String, Set<String>> accounts = known.get(line.provider());
            if (accounts == null) {
                warnings.add(line.line(), form.account(), line.account(), Reason.ACCOUNT_NOT_YET_KNOWN);
                return line;
            }
            Set<String> fitting = accounts.getOrDefault(AccountKey.of(line.account()), Set.of());
            looked++;
            if (fitting.contains(line.account())) {
                return line;
            }
            if (fitting.size() == 1) {
                return line.to(fitting.iterator().next());
            }
            stray++;
            warnings.add(line.line(), form.account(), line.account(), Reason.UNKNOWN_ACCOUNT);
            return line;
        });
    }

    private boolean hasRegister(String provider) {
        return database.client()
                .sql("select number from account where provider = :provider limit 1")
                .param("provider", provider)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** The provider's numbers that are equal to these but for look-alikes, by their key. */
    private Map<String, Set<String>> among(String provider, Set<String> numbers) {
        Map<String, Set<String>> known = new HashMap<>();
        database.client()
                .sql("select distinct number_key, number from account"
                        + " where number_key in (:keys) and provider = :provider")
                .param("provider", provider)
                .param("keys", numbers.stream().map(AccountKey::of).collect(Collectors.toSet()))
                .query(row -> {
                    known.computeIfAbsent(row.getString(1), _ -> new HashSet<>())
                            .add(row.getString(2));
                });
        return known;
    }

    /** Payments of another provider, or of another city, have hardly an account in common with this one. */
    void finish() {
        flush();
        if (stray >= MANY && stray * 2 > looked) {
            faults.ofFile(Reason.UNKNOWN_ACCOUNT, stray + " of " + looked + " payments");
        }
    }

    /** What was written, by provider. */
    Map<String, Changes.Paid> written() {
        return written;
    }

    private void insert() {
        chunk.forEach(line -> written.compute(
                line.provider(), (_, sum) -> (sum == null ? new Changes.Paid(0, 0) : sum).and(line.amount())));
        database.batches()
                .batchUpdate(
                        "insert into payment_row (load_id, provider, number, service, period, paid_on, line, amount,"
                                + " document) values (?,?,?,?,?,?,?,?,?)",
                        chunk,
                        chunk.size(),
                        (row, line) -> {
                            row.setLong(1, load.id());
                            row.setString(2, line.provider());
                            row.setString(3, line.account());
                            row.setString(4, line.service());
                            row.setString(5, YearMonth.from(line.date()).toString());
                            row.setString(6, line.date().toString());
                            row.setInt(7, line.line());
                            row.setLong(8, line.amount().kopecks());
                            row.setString(9, line.document());
                        });
    }
}
