package ua.vikno.portal.demo;

import java.util.List;
import ua.vikno.portal.access.ControlCodes;
import ua.vikno.portal.api.Dwelling;
import ua.vikno.portal.statements.Statements;
import ua.vikno.portal.store.Database;

/** Tells the control codes of a demonstration, which on a real portal only paper tells. */
public final class DemoAccounts {
    private static final int MOST = 2_000;

    private final Database database;
    private final Statements statements;
    private final ControlCodes codes;

    public DemoAccounts(Database database, Statements statements, ControlCodes codes) {
        this.database = database;
        this.statements = statements;
        this.codes = codes;
    }

    public List<DemoAccount> all() {
        var period = statements.period();
        return database.client()
                .sql("""
                        select account.number, account.provider, dwelling.street, dwelling.house, dwelling.flat,
                          dwelling.payer, dwelling.folded_key
                        from account join dwelling on dwelling.id = account.dwelling_id
                        order by dwelling.id, account.id limit :most
                        """)
                .param("most", MOST)
                .query((row, _) -> new DemoAccount(
                        row.getString(1),
                        row.getString(2),
                        new Dwelling(row.getString(3), row.getString(4), row.getString(5)),
                        row.getString(6),
                        codes.of(row.getString(7), period)))
                .list();
    }
}
