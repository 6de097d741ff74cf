package ua.vikno.portal.registers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    /** The character behind the bar. */
    private static final char AFTER_BAR = '|' + 1;

    private final JdbcClient client;
    private final JdbcTemplate batches;
    private final Forms forms;

    DwellingUnion(Database database, Forms forms) {
        this.client = database.client();
        this.batches = database.batches();
        this.forms = forms;
    }

    /**
     * @param touched folded addresses, a page of them
     * @param provider whose register touched them
     * @param warnings gets accounts that belong nowhere, and what is odd about households
     * @return accounts that nobody but their provider knows at their address
     */
    List<Stated> unite(Collection<String> touched, String provider, Faults warnings) {
        List<Stated> alone = new ArrayList<>();
        if (touched.isEmpty()) {
            return alone;
        }
        NavigableMap<String, Known> known = known(touched);
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
                Payers.warn(household, provider, warnings);
                if (household.accounts().stream().allMatch(one -> one.provider().equals(provider))) {
                    alone.addAll(household.accounts());
                }
                String suffix = household.apart().isEmpty() ? "" : "|" + household.apart();
                String key = address.key() + suffix;
                Known before = known.get(key);
                if (before == null && !bothSpellings) {
                    // First heard of from a form without ґ: it keeps its id when a better spelling comes.
                    before = known.remove(address.foldedKey() + suffix);
                }
                if (before == null) {
                    before = divided(known, address, payer);
                }
                long id = before == null ? ++next : before.id();
                Object[] row = {
                    address.street(),
                    address.house(),
                    address.flat(),
                    key,
                    address.foldedKey() + suffix,
                    StreetNames.key(address.street()),
                    payer.text(),
                    address.foldedKey(),
                    id
                };
                if (before == null) {
                    added.add(row);
                } else if (!before.sameAs(key, address, payer)) {
                    respelled.add(row);
                }
                known.put(key, new Known(id, key, address.street(), payer.text()));
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
                "update dwelling set street=?, house=?, flat=?, address_key=?, folded_key=?, street_key=?, payer=?, place_key=?"
                        + " where id=?",
                respelled);
        batches.batchUpdate(
                "insert into dwelling (street, house, flat, address_key, folded_key, street_key, payer, place_key, id)"
                        + " values (?,?,?,?,?,?,?,?,?)",
                added);
        batches.batchUpdate("update account set dwelling_id=? where id=?", moved);
        name(added, respelled);
        return alone;
    }

    /** Streets are searched in a table of their own: it has few rows, dwellings are many. */
    private void name(List<Object[]> added, List<Object[]> respelled) {
        Map<Object, Object> streets = new TreeMap<>();
        Stream.of(added, respelled).flatMap(List::stream).forEach(row -> streets.put(row[0], row[5]));
        batches.batchUpdate(
                "insert into street_name (street, street_key) values (?,?) on conflict (street) do nothing",
                streets.entrySet().stream()
                        .map(street -> new Object[] {street.getKey(), street.getValue()})
                        .toList());
    }

    /** A dwelling that was divided, or is no longer, stays with the payer it had; nobody else is shown what was hers. */
    private static @Nullable Known divided(NavigableMap<String, Known> known, Address address, PayerName payer) {
        // A household's key is its address's, or goes on with a bar: looked for in the order of keys, not among all of
        // the page.
        String first = address.key();
        Known same = known.subMap(first, true, first + AFTER_BAR, false).values().stream()
                .filter(old -> (old.key() + "|").startsWith(first + "|"))
                .filter(old -> old.payer().equals(payer.text()))
                .findFirst()
                .orElse(null);
        return same == null ? null : known.remove(same.key());
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

    private NavigableMap<String, Known> known(Collection<String> touched) {
        NavigableMap<String, Known> known = new TreeMap<>();
        client.sql("select id, address_key, street, payer from dwelling where place_key in (:touched)")
                .param("touched", touched)
                .query(row -> {
                    known.put(
                            row.getString(2),
                            new Known(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
                });
        return known;
    }

    private record Known(long id, String key, String street, String payer) {
        boolean sameAs(String newKey, Address address, PayerName name) {
            return key.equals(newKey) && street.equals(address.street()) && payer.equals(name.text());
        }
    }
}
