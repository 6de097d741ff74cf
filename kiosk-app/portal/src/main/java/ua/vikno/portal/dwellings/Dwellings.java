package ua.vikno.portal.dwellings;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        return client.sql("select distinct " + COLUMNS
                        + " from dwelling join account on account.dwelling_id = dwelling.id"
                        + " where account.number_key = :key")
                .param("key", AccountKey.of(number))
                .query(FOUND)
                .list();
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
        List<String> streets = new ArrayList<>(client.sql("""
            select distinct street from dwelling
            where (street_key like :part or street in (:renamed)) and exists
              (select 1 from account where account.dwelling_id = dwelling.id)
            """)
                .param("part", "%" + key + "%")
                .param("renamed", renamed)
                .query(TEXT)
                .list());
        streets.sort(byName());
        return List.copyOf(streets.subList(0, Math.min(STREETS, streets.size())));
    }

    public List<String> houses(String street) {
        return distinct("house", "street = :street", street, "")
                .sorted(NaturalOrder.NUMBERS_FIRST)
                .toList();
    }

    public List<String> flats(String street, String house) {
        return distinct("flat", "street = :street and house = :house", street, house)
                .sorted(NaturalOrder.NUMBERS_FIRST)
                .toList();
    }

    private Stream<String> distinct(String column, String where, String street, String house) {
        var sql = client.sql("select distinct " + column + " from dwelling where " + where
                        + " and exists (select 1 from account where account.dwelling_id = dwelling.id)")
                .param("street", Address.streetOf(street));
        return (house.isEmpty() ? sql : sql.param("house", house)).query(TEXT).list().stream();
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
