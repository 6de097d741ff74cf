package ua.vikno.portal.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.Balances;
import ua.vikno.portal.access.ControlCodes;
import ua.vikno.portal.access.Right.Level;
import ua.vikno.portal.address.AccountKey;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.store.Database;

/** Tells the control codes of a demonstration, which on a real portal only paper tells. */
final class DemoAccounts {
    private static final int MOST = 2_000;

    private final Database database;
    private final Balances balances;
    private final ControlCodes codes;

    DemoAccounts(Database database, Balances balances, ControlCodes codes) {
        this.database = database;
        this.balances = balances;
        this.codes = codes;
    }

    /** @param number as printed, signs and look-alikes folded; null for the first accounts of the city */
    List<DemoAccount> find(@Nullable String number) {
        var period = balances.period();
        return database.client()
                .sql("""
                    select account.number, account.provider, dwelling.street, dwelling.house, dwelling.flat,
                      dwelling.payer, dwelling.folded_key
                    from account join dwelling on dwelling.id = account.dwelling_id
                    where :key = '' or account.number_key = :key
                    order by dwelling.id, account.id limit :most
                    """)
                .param("key", number == null ? "" : AccountKey.of(number))
                .param("most", MOST)
                .query((row, _) -> new DemoAccount(
                        row.getString(1),
                        row.getString(2),
                        new Dwelling(row.getString(3), row.getString(4), row.getString(5)),
                        row.getString(6),
                        codes.of(row.getString(7), period, Level.FACTOR)))
                .list();
    }
}
