package ua.vikno.portal.dwellings;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.address.AccountKey;
import ua.vikno.portal.address.Address;
import ua.vikno.portal.address.PayerName;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.api.common.Dwelling;

/** Finds households: by address as written, by account number as printed. */
public final class Dwellings {
    private static final int STREETS = 200;
    private static final RowMapper<Found> FOUND = (row, _) -> new Found(
            row.getLong(1),
            new Dwelling(row.getString(2), row.getString(3), row.getString(4)),
            row.getString(5),
            new PayerName(row.getString(6)));
    private static final RowMapper<String> TEXT = (row, _) -> row.getString(1);
    private static final String COLUMNS =
            "dwelling.id, dwelling.street, dwelling.house, dwelling.flat, dwelling.folded_key, dwelling.payer";

    private final JdbcClient client;
    private final StreetNames names;

    public Dwellings(JdbcClient client, StreetNames names) {
        this.client = client;
        this.names = names;
    }

    /** @param foldedAddress stays the same when a better spelling comes; the control code hangs on it */
    public record Found(long id, Dwelling dwelling, String foldedAddress, PayerName payer) {
        @Override
        public String toString() {
            return "Found[" + id + "]";
        }
    }

    public Optional<Found> byId(long id) {
        return client.sql("select " + COLUMNS + " from dwelling where id = :id")
                .param("id", id)
                .query(FOUND)
                .optional();
    }

    /** Every dwelling that has an account of this number: two providers may have given it to two households. */
    public List<Found> byAccount(String number) {
        List<Found> found = client.sql("select distinct " + COLUMNS
                        + " from dwelling join account on account.dwelling_id = dwelling.id"
                        + " where account.number_key = :key")
                .param("key", AccountKey.of(number))
                .query(FOUND)
                .list();
        return found.size() < 2 ? found : exactly(number, found);
    }

    /** A number with O and one with 0 may both be there: then it is the one that was typed. */
    private List<Found> exactly(String number, List<Found> found) {
        List<Long> exact = client
                .sql("select dwelling_id, number from account where number_key = :key and dwelling_id is not null")
                .param("key", AccountKey.of(number))
                .query((row, _) -> Map.entry(row.getLong(1), AccountKey.faithful(row.getString(2))))
                .list()
                .stream()
                .filter(entry -> entry.getValue().equals(AccountKey.faithful(number)))
                .map(Map.Entry::getKey)
                .toList();
        return exact.isEmpty()
                ? found
                : found.stream().filter(f -> exact.contains(f.id())).toList();
    }

    public Optional<Found> byAddress(Dwelling dwelling) {
        Address address = names.current(Address.of(dwelling.street(), dwelling.house(), dwelling.flat()));
        List<Found> found = client.sql("select distinct " + COLUMNS
                        + " from dwelling join account on account.dwelling_id = dwelling.id"
                        + " where dwelling.folded_key = :folded")
                .param("folded", address.foldedKey())
                .query(FOUND)
                .list();
        return found.stream()
                .filter(f -> keyOf(f.dwelling()).equals(address.key()))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }

    /** Streets whose present or former name holds {@code part}, without regard to case, apostrophes and ґ. */
    public List<String> streets(String part) {
        String key = Address.searchKey(part).replace("\\", "").replace("%", "").replace("_", "");
        List<String> renamed = new ArrayList<>(names.named(part));
        renamed.add("");
        List<String> streets =
                new ArrayList<>(spellings(
                                "street_key like :part or street in (:renamed)",
                                Map.of("part", "%" + key + "%", "renamed", renamed))
                        .stream()
                        .map(List::getFirst)
                        .toList());
        streets.sort(byName());
        return List.copyOf(streets.subList(0, Math.min(STREETS, streets.size())));
    }

    /** Houses that have a number: those without are told by their accounts only. */
    public List<String> houses(String street) {
        return distinct("house", "street in (:streets)", street, "")
                .filter(house -> Address.of(street, house, "").numbered())
                .sorted(NaturalOrder.NUMBERS_FIRST)
                .toList();
    }

    public List<String> flats(String street, String house) {
        return distinct("flat", "street in (:streets) and house = :house", street, house)
                .sorted(NaturalOrder.NUMBERS_FIRST)
                .toList();
    }

    private Stream<String> distinct(String column, String where, String street, String house) {
        var sql = client.sql("select distinct " + column + " from dwelling where " + where
                        + " and exists (select 1 from account where account.dwelling_id = dwelling.id)")
                .param("streets", spelled(street));
        return (house.isEmpty() ? sql : sql.param("house", house)).query(TEXT).list().stream();
    }

    /** All spellings of a street. */
    private List<String> spelled(String street) {
        String shown = Address.streetOf(street);
        return spellings("street_key = :key", Map.of("key", StreetNames.key(shown))).stream()
                .filter(one -> one.contains(shown))
                .findFirst()
                .orElse(List.of(shown));
    }

    private List<List<String>> spellings(String where, Map<String, ?> parameters) {
        List<String> spelled = inhabited("(" + where + ")", parameters, "");
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        spelled.stream().map(StreetNames::key).filter(key -> !seen.add(key)).forEach(twice::add);
        List<String> doubtful = spelled.stream()
                .filter(street -> twice.contains(StreetNames.key(street)))
                .toList();
        // Whether a form with ґ spells it so matters only where a street has several spellings.
        Set<String> faithful = doubtful.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        inhabited("street in (:doubtful)", Map.of("doubtful", doubtful), " and account.holds_ghe = 1"));
        return new StreetSpellings(spelled.stream()
                        .map(street -> new StreetSpellings.Spelling(street, faithful.contains(street)))
                        .toList())
                .streets();
    }

    /**
     * Streets with a dwelling that has such an account. A scalar query in an index's order looks at one dwelling of each
     * street; an {@code exists} would be made a join of whole tables.
     */
    private List<String> inhabited(String where, Map<String, ?> parameters, String account) {
        return client.sql("select street from street_name where " + where + """
                         and (select account.id from dwelling join account on account.dwelling_id = dwelling.id
                           where dwelling.street = street_name.street
                        """ + account
                        + " order by dwelling.house limit 1) is not null order by street")
                .params(parameters)
                .query(TEXT)
                .list();
    }

    private static String keyOf(Dwelling dwelling) {
        return Address.of(dwelling.street(), dwelling.house(), dwelling.flat()).key();
    }

    /** The street's name sorts it, not its type. */
    private static Comparator<String> byName() {
        Collator ukrainian = NaturalOrder.ukrainian();
        return Comparator.comparing((String street) -> street.substring(street.indexOf(' ') + 1), ukrainian)
                .thenComparing(Comparator.naturalOrder());
    }
}
