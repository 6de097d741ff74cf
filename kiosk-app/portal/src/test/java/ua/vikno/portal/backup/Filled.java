package ua.vikno.portal.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.store.Database;

/** A database with a row in tables of every kind, and what a database holds. */
final class Filled {
    private Filled() {}

    static void fill(String url) {
        try (Database database = Database.open(url)) {
            fill(database.client(), "open_session");
        }
    }

    static void fill(JdbcClient client, String sessions) {
        for (String statement : List.of(
                "insert into dwelling (id, street, house, flat, address_key, folded_key, street_key, payer)"
                        + " values (7, 'вул. Ґонти', '109/2', '', 'k', 'k', 's', 'Щиць О''''Г.')",
                "insert into account (id, provider, number, number_key, dwelling_id, street, house, flat, address_key, folded_key,"
                        + " holds_ghe, payer, area, residents)"
                        + " values (1, 'heat', 'Т-1', 'T1', 7, 's', 'h', '', 'k', 'k', 1, 'p', null, null)",
                "insert into account (id, provider, number, number_key, dwelling_id, street, house, flat, address_key, folded_key,"
                        + " holds_ghe, payer, area, residents)"
                        + " values (2, 'water', '4', '4', null, 's', 'h', '', 'k', 'k', 0, 'p', '54.30', 3)",
                "insert into registration (number, dwelling_id, name, name_key, phone, email, pin_hash, slip_hash, consent,"
                        + " created_at) values ('1', 7, 'Ірина \"Їжак\"', 'i', null, null, 'h', 'x', '1', '2026-01-01')",
                "insert into idempotency (kiosk, operation, key, request_hash, result) values ('a', 'bill', 'k', 'h', '1')",
                "insert into setting (name, value) values ('secret', 'geheim')",
                "insert into " + sessions + " (token_hash, kiosk, dwelling_id, level, registered_name, expires_at)"
                        + " values ('t', 'a', 7, 'FACTOR', null, 9223372036854775807)")) {
            client.sql(statement).update();
        }
    }

    /** Every table with its rows as sorted lines. */
    static Map<String, List<String>> content(String url) throws SQLException {
        Map<String, List<String>> content = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (Table table : Table.all(connection)) {
                List<String> rows = new ArrayList<>();
                Values.<RuntimeException>read(connection, table, values -> rows.add(Archive.line(values)));
                content.put(table.name(), rows.stream().sorted().toList());
            }
        }
        return content;
    }
}
