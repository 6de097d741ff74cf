package ua.vikno.portal.registers;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.registers.HouseholdRule.Stated;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.store.Database;

/**
 * Tidies up behind a load, a page of accounts a transaction: what is no longer in force goes, new accounts find their dwelling.
 * Done again it changes nothing, so a portal that ended in the midst of it continues at its next start.
 */
final class Settlement {
    /** Of each account several rows are looked at. */
    private static final double ACCOUNTS_A_ROW = 0.4;

    private final JdbcClient client;
    private final DwellingUnion union;

    Settlement(Database database, Forms forms) {
        this.client = database.client();
        this.union = new DwellingUnion(database, forms);
    }

    /** @param load what was put in force; 0 when it was not, and then what it says of known accounts is forgotten */
    void charges(String provider, long load, Faults warnings, Transactions transactions) {
        boolean inForce = load != 0;
        Neighbours neighbours = new Neighbours(client, provider);
        new AccountPages(client, provider, () -> page(transactions))
                .each(ids -> transactions.run(() -> neighbours.add(settle(ids, provider, load, warnings))));
        if (inForce) {
            ReplacedCharges.forgetBefore(client, provider, load, transactions);
            neighbours.warn(warnings);
        }
    }

    private static int page(Transactions transactions) {
        return (int) (transactions.rows() * ACCOUNTS_A_ROW);
    }

    private List<Stated> settle(List<Long> ids, String provider, long load, Faults warnings) {
        if (load != 0) {
            ReplacedCharges.keep(client, ids, load);
            client.sql("update account set (" + AccountRow.COLUMNS + ") = (select " + AccountRow.COLUMNS + """
                 from account_stated where account_stated.account_id = account.id)
                where id in (:ids)
                and exists (select 1 from account_stated where account_stated.account_id = account.id)
                """)
                    .param("ids", ids)
                    .update();
        }
        client.sql("delete from account_stated where account_id in (:ids)")
                .param("ids", ids)
                .update();
        client.sql("""
            delete from charge_row where account_id in (:ids) and not exists
              (select 1 from in_force where in_force.kind = 'charges'
                and in_force.load_id = charge_row.load_id and in_force.period = charge_row.period)
            """).param("ids", ids).update();
        List<String> touched = client.sql("select distinct folded_key from account where id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> row.getString(1))
                .list();
        client.sql("""
            delete from account where id in (:ids)
            and not exists (select 1 from charge_row where charge_row.account_id = account.id)
            """).param("ids", ids).update();
        return union.unite(touched, provider, warnings);
    }

    /** Payments of a load that was given up or taken back. */
    void payments(Collection<String> providers, Transactions transactions) {
        for (String provider : providers) {
            String after = "";
            List<String> page = numbers(provider, after, page(transactions));
            while (!page.isEmpty()) {
                String first = after;
                String last = page.getLast();
                transactions.run(() -> forget(provider, first, last));
                after = last;
                page = numbers(provider, after, page(transactions));
            }
        }
    }

    /** Providers that any payment names. */
    List<String> paid() {
        return client.sql("select distinct provider from payment_row")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> numbers(String provider, String after, int page) {
        return client.sql("""
            select distinct number from payment_row
            where provider = :provider and number > :after order by number limit :page
            """)
                .param("provider", provider)
                .param("after", after)
                .param("page", page)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void forget(String provider, String after, String last) {
        client.sql("""
            delete from payment_row
            where provider = :provider and number > :after and number <= :last
              and load_id not in (select load_id from payment_load)
            """)
                .param("provider", provider)
                .param("after", after)
                .param("last", last)
                .update();
    }
}
