package ua.vikno.portal.registers;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.registers.HouseholdRule.Stated;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;

/** Finds, before a load is put in force, its accounts that fit several dwellings equally well. */
final class Ambiguity {
    private final JdbcClient client;
    private final Forms forms;

    Ambiguity(JdbcClient client, Forms forms) {
        this.client = client;
        this.forms = forms;
    }

    /** Only addresses that are spelled with ґ and with г can be ambiguous: a handful in a city. */
    void check(Load load, String provider, List<YearMonth> periods, Faults faults) {
        Map<String, List<Stated>> groups = new LinkedHashMap<>();
        client.sql("select " + StatedRows.NEW_COLUMNS + """
             from account left join account_stated stated on stated.account_id = account.id
            where account.folded_key in (
              select folded_key from account where holds_ghe = 1
              group by folded_key having min(address_key) <> max(address_key)
              union select account.folded_key from account_stated stated
              join account on account.id = stated.account_id
              where stated.address_key <> account.address_key)
            and (account.provider <> :provider
              or exists (select 1 from charge_row where charge_row.account_id = account.id
                and charge_row.load_id = :load)
              or exists (select 1 from charge where charge.account_id = account.id
                and charge.period not in (:periods)))
            order by account.id
            """)
                .param("load", load.id())
                .param("provider", provider)
                .param("periods", periods.stream().map(YearMonth::toString).toList())
                .query(row -> {
                    Stated stated = StatedRows.read(row, forms);
                    groups.computeIfAbsent(stated.address().foldedKey(), _ -> new ArrayList<>())
                            .add(stated);
                });
        for (List<Stated> group : groups.values()) {
            for (Stated stated : HouseholdRule.of(group).ambiguous()) {
                if (stated.provider().equals(provider)) {
                    faults.add(
                            0,
                            "",
                            stated.number(),
                            Reason.AMBIGUOUS_ADDRESS.with(stated.address().street()));
                }
            }
        }
    }
}
