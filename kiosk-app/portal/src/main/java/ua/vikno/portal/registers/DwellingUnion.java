package ua.vikno.portal.registers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.address.Address;
import ua.vikno.portal.address.PayerName;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.registers.HouseholdRule.Household;
import ua.vikno.portal.registers.HouseholdRule.Stated;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;
import ua.vikno.portal.store.Database;

/** Keeps each account at its dwelling, and each dwelling spelled as well as any provider spells it. */
final class DwellingUnion {

    private final JdbcClient client;
    private final JdbcTemplate batches;
    private final Forms forms;

    DwellingUnion(Database database, Forms forms) {
        this.client = database.client();
        this.batches = database.batches();
        this.forms = forms;
    }

    /** @param touched folded addresses, a page of them; accounts that belong nowhere become warnings */
    void unite(Collection<String> touched, Faults warnings) {
        if (touched.isEmpty()) {
            return;
        }
        Map<String, Known> known = known(touched);
        long next = client.sql("select coalesce(max(id), 0) from dwelling")
                .query(Long.class)
                .single();
        List<Object[]> added = new ArrayList<>();
        List<Object[]> respelled = new ArrayList<>();
        List<Object[]> moved = new ArrayList<>();
        for (List<Stated> group : groups(touched).values()) {
            HouseholdRule rule = HouseholdRule.of(group);
            boolean bothSpellings = rule.households().size() > 1;
            for (Household household : rule.households()) {
                Address address = household.address();
                PayerName payer = household.payer();
                Known before = known.get(address.key());
                if (before == null && !bothSpellings) {
                    // First heard of from a form without ґ: it keeps its id when a better spelling comes.
                    before = known.remove(address.foldedKey());
                }
                long id = before == null ? ++next : before.id();
                Object[] row = {
                    address.street(),
                    address.house(),
                    address.flat(),
                    address.key(),
                    address.foldedKey(),
                    StreetNames.key(address.street()),
                    payer.text(),
                    id
                };
                if (before == null) {
                    added.add(row);
                } else if (!before.sameAs(address, payer)) {
                    respelled.add(row);
                }
                known.put(address.key(), new Known(id, address.key(), address.street(), payer.text()));
                household.accounts().forEach(stated -> place(stated, id, moved));
            }
            for (Stated stated : rule.ambiguous()) {
                place(stated, null, moved);
                warnings.add(
                        0,
                        "",
                        stated.number(),
                        Reason.AMBIGUOUS_ADDRESS.with(stated.address().street()));
            }
        }
        batches.batchUpdate(
                "update dwelling set street=?, house=?, flat=?, address_key=?, folded_key=?, street_key=?, payer=?"
                        + " where id=?",
                respelled);
        batches.batchUpdate(
                "insert into dwelling (street, house, flat, address_key, folded_key, street_key, payer, id)"
                        + " values (?,?,?,?,?,?,?,?)",
                added);
        batches.batchUpdate("update account set dwelling_id=? where id=?", moved);
    }

    private static void place(Stated stated, @Nullable Long dwelling, List<Object[]> moved) {
        if (dwelling == null ? stated.dwelling() != null : !dwelling.equals(stated.dwelling())) {
            moved.add(new @Nullable Object[] {dwelling, stated.id()});
        }
    }

    private Map<String, List<Stated>> groups(Collection<String> touched) {
        Map<String, List<Stated>> groups = new LinkedHashMap<>();
        client.sql("select " + StatedRows.COLUMNS + " from account where folded_key in (:touched) order by id")
                .param("touched", touched)
                .query(row -> {
                    Stated stated = StatedRows.read(row, forms);
                    groups.computeIfAbsent(stated.address().foldedKey(), _ -> new ArrayList<>())
                            .add(stated);
                });
        return groups;
    }

    private Map<String, Known> known(Collection<String> touched) {
        Map<String, Known> known = new HashMap<>();
        client.sql("select id, address_key, street, payer from dwelling where folded_key in (:touched)")
                .param("touched", touched)
                .query(row -> {
                    known.put(
                            row.getString(2),
                            new Known(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
                });
        return known;
    }

    private record Known(long id, String key, String street, String payer) {
        boolean sameAs(Address address, PayerName name) {
            return key.equals(address.key()) && street.equals(address.street()) && payer.equals(name.text());
        }
    }
}
