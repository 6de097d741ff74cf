package ua.vikno.portal.registers;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes through a provider's accounts, some at a time, in the order of the key by which they are unique: its index finds the
 * next page at once. In the order of the id each page would look at all accounts of the provider and sort them.
 *
 * @param size of the next page
 */
record AccountPages(JdbcClient client, String provider, IntSupplier size) {
    static final String QUERY = """
        select id, number, folded_key from account
        where provider = :provider and (number, folded_key) > (:number, :fold)
        order by number, folded_key limit :page
        """;

    private record Row(long id, String number, String foldedKey) {}

    /** @param page gets the ids of each page; it may change or delete these accounts */
    void each(Consumer<List<Long>> page) {
        List<Row> rows = after("", "");
        while (!rows.isEmpty()) {
            page.accept(rows.stream().map(Row::id).toList());
            Row last = rows.getLast();
            rows = after(last.number(), last.foldedKey());
        }
    }

    private List<Row> after(String number, String foldedKey) {
        return client.sql(QUERY)
                .param("provider", provider)
                .param("number", number)
                .param("fold", foldedKey)
                .param("page", size.getAsInt())
                .query((row, _) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }
}
