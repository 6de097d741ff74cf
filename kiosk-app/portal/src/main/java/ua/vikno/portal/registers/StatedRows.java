package ua.vikno.portal.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import ua.vikno.portal.address.Address;
import ua.vikno.portal.address.PayerName;
import ua.vikno.portal.registers.HouseholdRule.Stated;
import ua.vikno.portal.registers.form.Forms;

/** Accounts as {@link HouseholdRule} looks at them. */
final class StatedRows {
    static final String COLUMNS = "account.id, account.provider, account.number, account.folded_key,"
            + " account.dwelling_id, account.street, account.house, account.flat, account.address_key,"
            + " account.holds_ghe, account.payer, account.area, account.residents";

    /** The same, as the load in {@code account_stated} describes them. */
    static final String NEW_COLUMNS = "account.id, account.provider, account.number, account.folded_key,"
            + " account.dwelling_id, coalesce(stated.street, account.street), coalesce(stated.house, account.house),"
            + " coalesce(stated.flat, account.flat), coalesce(stated.address_key, account.address_key),"
            + " coalesce(stated.holds_ghe, account.holds_ghe), coalesce(stated.payer, account.payer),"
            + " account.area, account.residents";

    private StatedRows() {}

    static Stated read(ResultSet row, Forms forms) throws SQLException {
        AccountRow said = AccountRow.read(row, 6);
        return new Stated(
                row.getLong(1),
                row.getString(2),
                forms.rank(row.getString(2)),
                row.getString(3),
                new Address(said.street(), said.house(), said.flat(), said.addressKey(), row.getString(4)),
                said.holdsGhe() == 1,
                new PayerName(said.payer()),
                row.getObject(5) == null ? null : row.getLong(5),
                row.getString(12),
                row.getObject(13) == null ? null : row.getInt(13));
    }
}
