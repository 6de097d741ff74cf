package ua.vikno.portal.registers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.address.AccountKey;
import ua.vikno.portal.registers.AccountBook.Known;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;
import ua.vikno.portal.store.Database;
import ua.vikno.portal.store.FigureColumns;

/**
 * Writes the charges of one load in short transactions, so that nobody who signs in waits long for his turn. They are not read by others until the load is in force.
 */
final class ChargeWriter {
    private final Database database;
    private final Load load;
    private final Form.Charges form;
    private final Faults warnings;
    private final Transactions transactions;
    private final List<ChargeLine> chunk = new ArrayList<>();
    private long lastAccount;

    ChargeWriter(Database database, Load load, Form.Charges form, Faults warnings, Transactions transactions) {
        this.database = database;
        this.load = load;
        this.form = form;
        this.warnings = warnings;
        this.transactions = transactions;
        this.lastAccount = database.client()
                .sql("select coalesce(max(id), 0) from account")
                .query(Long.class)
                .single();
    }

    void add(ChargeLine line) {
        chunk.add(line);
        if (chunk.size() >= transactions.rows()) {
            flush();
        }
    }

    /** Writes what has been added since the last time. */
    void flush() {
        if (chunk.isEmpty()) {
            return;
        }
        List<String> numbers =
                chunk.stream().map(ChargeLine::account).distinct().toList();
        AccountBook book = transactions.read(() -> AccountBook.of(database.client(), load, form.provider(), numbers));
        Changes changes = new Changes();
        List<Charge> charges = new ArrayList<>(chunk.size());
        for (ChargeLine line : chunk) {
            charges.add(new Charge(account(book, line, changes).id, line));
        }
        transactions.run(() -> {
            insertAccounts(changes.added);
            state(changes);
            insertCharges(charges);
        });
        chunk.clear();
    }

    /** What one chunk does to accounts; {@code stated} by account, null when the account is as it was. */
    private static final class Changes {
        final List<Added> added = new ArrayList<>();
        final Map<Long, @Nullable AccountRow> stated = new HashMap<>();
    }

    private record Added(long id, AccountIdentity key, AccountRow row) {}

    private record Charge(long account, ChargeLine line) {}

    /** An account is described by its newest line, the first of several. */
    private Known account(AccountBook book, ChargeLine line, Changes changes) {
        AccountIdentity key = AccountIdentity.of(line);
        AccountRow row = AccountRow.of(form, line);
        Known account = book.get(key);
        if (account == null) {
            account = new Known(++lastAccount, row);
            book.add(key, account);
            changes.added.add(new Added(account.id, key, row));
        }
        if (account.newest == null) {
            account.firstLine = line.line();
            Known other = book.namesake(key, account);
            if (other != null) {
                warnings.add(
                        line.line(),
                        form.account(),
                        line.account(),
                        Reason.ACCOUNT_SHARED.with("another address in line " + other.firstLine));
            }
        }
        if (account.newest == null || line.period().isAfter(account.newest)) {
            boolean first = account.newest == null;
            account.newest = line.period();
            if (!row.equals(account.row)) {
                changes.stated.put(account.id, row);
            } else if (!first) {
                changes.stated.put(account.id, null);
            }
        }
        return account;
    }

    private void insertAccounts(List<Added> added) {
        database.batches()
                .batchUpdate(
                        "insert into account (" + AccountRow.COLUMNS
                                + ", id, provider, number, number_key, folded_key) values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                        added,
                        added.size(),
                        (row, account) -> {
                            int at = account.row().write(row, 1);
                            row.setLong(at, account.id());
                            row.setString(at + 1, form.provider());
                            row.setString(at + 2, account.key().number());
                            row.setString(at + 3, AccountKey.of(account.key().number()));
                            row.setString(at + 4, account.key().foldedAddress());
                        });
    }

    private void state(Changes changes) {
        Set<Long> ids = changes.stated.keySet();
        database.batches()
                .batchUpdate(
                        "delete from account_stated where account_id = ?",
                        ids,
                        ids.size(),
                        (row, id) -> row.setLong(1, id));
        Map<Long, AccountRow> stated = changes.stated.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        database.batches()
                .batchUpdate(
                        "insert into account_stated (" + AccountRow.COLUMNS
                                + ", account_id, load_id) values (?,?,?,?,?,?,?,?,?,?)",
                        stated.entrySet(),
                        stated.size(),
                        (row, entry) -> {
                            int at = entry.getValue().write(row, 1);
                            row.setLong(at, entry.getKey());
                            row.setLong(at + 1, load.id());
                        });
    }

    private void insertCharges(List<Charge> charges) {
        String figures = "?,".repeat(FigureColumns.COUNT);
        database.batches()
                .batchUpdate(
                        "insert into charge_row (" + FigureColumns.NAMES
                                + ", load_id, account_id, service, period, line, unit, tariff, quantity) values ("
                                + figures + "?,?,?,?,?,?,?,?)",
                        charges,
                        charges.size(),
                        (row, charge) -> {
                            ChargeLine line = charge.line();
                            int at = FigureColumns.write(row, 1, line.figures());
                            row.setLong(at++, load.id());
                            row.setLong(at++, charge.account());
                            row.setString(at++, line.service());
                            row.setString(at++, line.period().toString());
                            row.setInt(at++, line.line());
                            row.setString(at++, line.unit());
                            row.setString(
                                    at++,
                                    line.tariff() == null ? null : line.tariff().toPlainString());
                            row.setString(
                                    at,
                                    line.quantity() == null
                                            ? null
                                            : line.quantity().toPlainString());
                        });
    }
}
