package ua.vikno.portal.registers;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.registers.fault.Faults;
import ua.vikno.portal.registers.fault.Reason;
import ua.vikno.portal.registers.form.ChargesForm;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.line.ChargeLine;
import ua.vikno.portal.registers.line.Figures;
import ua.vikno.portal.store.AccountKey;
import ua.vikno.portal.store.Database;

/** Writes the charges of one provider; runs inside the importer's transaction. */
final class ChargeStore {
    private static final int BATCH = 1_000;

    private final JdbcClient client;
    private final JdbcTemplate batches;
    private final DwellingUnion union;

    ChargeStore(Database database, Forms forms) {
        this.client = database.client();
        this.batches = database.batches();
        this.union = new DwellingUnion(database, forms);
    }

    /** Ambiguous addresses of this file go to {@code faults}; the caller then rolls back. */
    void replace(ChargesForm form, List<YearMonth> periods, List<ChargeLine> lines, Faults faults, Faults warnings) {
        for (YearMonth period : periods) {
            client.sql("""
                            delete from charge where period = :period
                            and account_id in (select id from account where provider = :provider)
                            """)
                    .param("period", period.toString())
                    .param("provider", form.provider())
                    .update();
        }
        Map<Account, Long> ids = accounts(form.provider());
        Map<Account, ChargeLine> newest = newestByAccount(lines);
        warnOfShared(form, newest, warnings);
        Set<String> touched = writeAccounts(form, newest, ids);
        insert(lines, ids);
        client.sql("""
                        delete from account where provider = :provider
                        and not exists (select 1 from charge where charge.account_id = account.id)
                        """).param("provider", form.provider()).update();
        union.unite(form.provider(), touched, faults, warnings);
    }

    /** A provider's number at an address; a number alone does not name a household. */
    private record Account(String number, String foldedAddress) {
        static Account of(ChargeLine line) {
            return new Account(line.account(), line.address().foldedKey());
        }
    }

    /** An account is described by its newest line. */
    private static Map<Account, ChargeLine> newestByAccount(List<ChargeLine> lines) {
        Map<Account, ChargeLine> newest = new LinkedHashMap<>();
        for (ChargeLine line : lines) {
            newest.merge(Account.of(line), line, (a, b) -> b.period().isAfter(a.period()) ? b : a);
        }
        return newest;
    }

    private static void warnOfShared(ChargesForm form, Map<Account, ChargeLine> newest, Faults warnings) {
        Map<String, Integer> first = new HashMap<>();
        newest.forEach((account, line) -> {
            Integer other = first.putIfAbsent(account.number(), line.line());
            if (other != null) {
                warnings.add(
                        line.line(),
                        form.account(),
                        account.number(),
                        Reason.ACCOUNT_SHARED.with("another address in line " + other));
            }
        });
    }

    private Map<Account, Long> accounts(String provider) {
        Map<Account, Long> ids = new HashMap<>();
        client.sql("select number, folded_key, id from account where provider = :provider")
                .param("provider", provider)
                .query(row -> {
                    ids.put(new Account(row.getString(1), row.getString(2)), row.getLong(3));
                });
        return ids;
    }

    /** New and changed accounts; returns the folded addresses whose dwellings have to be told anew. */
    private Set<String> writeAccounts(ChargesForm form, Map<Account, ChargeLine> newest, Map<Account, Long> ids) {
        Set<String> touched = new HashSet<>();
        client.sql("select distinct folded_key from account where provider = :provider")
                .param("provider", form.provider())
                .query(row -> {
                    touched.add(row.getString(1));
                });
        long next = client.sql("select coalesce(max(id), 0) from account")
                .query(Long.class)
                .single();
        Set<Account> known = Set.copyOf(ids.keySet());
        for (ChargeLine line : newest.values()) {
            touched.add(line.address().foldedKey());
            if (!known.contains(Account.of(line))) {
                ids.put(Account.of(line), ++next);
            }
        }
        List<ChargeLine> added = newest.values().stream()
                .filter(l -> !known.contains(Account.of(l)))
                .toList();
        List<ChargeLine> changed = newest.values().stream()
                .filter(l -> known.contains(Account.of(l)))
                .toList();
        batches.batchUpdate("""
                insert into account (street, house, flat, address_key, folded_key, holds_ghe, payer, area, residents,
                  id, provider, number, number_key) values (?,?,?,?,?,?,?,?,?,?,?,?,?)
                """, added, BATCH, (row, line) -> {
            place(row, form, line);
            row.setLong(10, ids.getOrDefault(Account.of(line), 0L));
            row.setString(11, form.provider());
            row.setString(12, line.account());
            row.setString(13, AccountKey.of(line.account()));
        });
        batches.batchUpdate("""
                update account set street=?, house=?, flat=?, address_key=?, folded_key=?, holds_ghe=?, payer=?, area=?,
                  residents=? where id=?
                """, changed, BATCH, (row, line) -> {
            place(row, form, line);
            row.setLong(10, ids.getOrDefault(Account.of(line), 0L));
        });
        return touched;
    }

    private static void place(PreparedStatement row, ChargesForm form, ChargeLine line) throws SQLException {
        row.setString(1, line.address().street());
        row.setString(2, line.address().house());
        row.setString(3, line.address().flat());
        row.setString(4, line.address().key());
        row.setString(5, line.address().foldedKey());
        row.setInt(6, form.holdsGhe() ? 1 : 0);
        row.setString(7, line.payer().text());
        row.setString(8, line.area() == null ? null : line.area().toPlainString());
        row.setObject(9, line.residents());
    }

    private void insert(List<ChargeLine> lines, Map<Account, Long> ids) {
        batches.batchUpdate("""
                insert into charge (account_id, service, period, line, unit, tariff, quantity, opening, accrued, benefit,
                  subsidy, recalculated, penalty, paid, closing) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
                """, lines, BATCH, (row, line) -> {
            Figures figures = line.figures();
            row.setLong(1, ids.getOrDefault(Account.of(line), 0L));
            row.setString(2, line.service());
            row.setString(3, line.period().toString());
            row.setInt(4, line.line());
            row.setString(5, line.unit());
            row.setString(6, line.tariff().toPlainString());
            row.setString(7, line.quantity().toPlainString());
            row.setLong(8, figures.opening().kopecks());
            row.setLong(9, figures.accrued().kopecks());
            row.setLong(10, figures.benefit().kopecks());
            row.setLong(11, figures.subsidy().kopecks());
            row.setLong(12, figures.recalculated().kopecks());
            row.setLong(13, figures.penalty().kopecks());
            row.setLong(14, figures.paid().kopecks());
            row.setLong(15, figures.closing().kopecks());
        });
    }
}
