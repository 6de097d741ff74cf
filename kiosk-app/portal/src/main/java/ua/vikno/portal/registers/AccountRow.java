package ua.vikno.portal.registers;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.address.Address;
import ua.vikno.portal.registers.form.Form;

/** An account's description: the columns that the tables {@code account} and {@code account_stated} have in common. */
record AccountRow(
        String street,
        String house,
        String flat,
        String addressKey,
        int holdsGhe,
        String payer,
        @Nullable String area,
        @Nullable Integer residents) {
    static final String COLUMNS = "street, house, flat, address_key, holds_ghe, payer, area, residents";
    private static final int COUNT = 8;

    static AccountRow of(Form.Charges form, ChargeLine line) {
        Address address = line.address();
        BigDecimal area = line.area();
        return new AccountRow(
                address.street(),
                address.house(),
                address.flat(),
                address.key(),
                form.holdsGhe() ? 1 : 0,
                line.payer().text(),
                area == null ? null : area.toPlainString(),
                line.residents());
    }

    /** @param at the first of the columns, counted from 1 */
    static AccountRow read(ResultSet row, int at) throws SQLException {
        Object residents = row.getObject(at + 7);
        return new AccountRow(
                row.getString(at),
                row.getString(at + 1),
                row.getString(at + 2),
                row.getString(at + 3),
                row.getInt(at + 4),
                row.getString(at + 5),
                row.getString(at + 6),
                residents instanceof Number number ? number.intValue() : null);
    }

    /** @return the parameter behind the last of the columns */
    int write(PreparedStatement row, int at) throws SQLException {
        row.setString(at, street);
        row.setString(at + 1, house);
        row.setString(at + 2, flat);
        row.setString(at + 3, addressKey);
        row.setInt(at + 4, holdsGhe);
        row.setString(at + 5, payer);
        row.setString(at + 6, area);
        row.setObject(at + 7, residents);
        return at + COUNT;
    }

    @Override
    public String toString() {
        return "AccountRow";
    }
}
