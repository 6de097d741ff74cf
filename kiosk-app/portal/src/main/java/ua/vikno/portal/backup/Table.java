package ua.vikno.portal.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of the portal as the database describes it, so that no table is forgotten in a backup. */
record Table(String name, List<String> columns) {
    /** Flyway's own: a restore makes it anew. */
    static final String HISTORY = "flyway_schema_history";

    /** All tables, those that others refer to first. */
    static List<Table> all(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (String name : names(data, connection.getSchema())) {
            needs.put(name, referred(data, connection.getSchema(), name));
        }
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        while (done.size() < needs.size()) {
            String next = needs.keySet().stream()
                    .filter(name -> !done.contains(name) && done.containsAll(needs.get(name)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables refer to each other in a circle"));
            done.add(next);
            ordered.add(new Table(next, columns(data, connection.getSchema(), next)));
        }
        return ordered;
    }

    private static Set<String> names(DatabaseMetaData data, String schema) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = data.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!name.startsWith("sqlite_") && !name.equals(HISTORY)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static Set<String> referred(DatabaseMetaData data, String schema, String name) throws SQLException {
        Set<String> referred = new TreeSet<>();
        try (ResultSet rows = data.getImportedKeys(null, schema, name)) {
            while (rows.next()) {
                referred.add(rows.getString("PKTABLE_NAME"));
            }
        }
        referred.remove(name);
        return referred;
    }

    private static List<String> columns(DatabaseMetaData data, String schema, String name) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (ResultSet rows = data.getColumns(null, schema, name, "%")) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns);
    }

    String select() {
        return "select " + quoted(columns.stream()) + " from " + quoted(Stream.of(name));
    }

    String insert() {
        return "insert into " + quoted(Stream.of(name)) + " (" + quoted(columns.stream()) + ") values ("
                + columns.stream().map(_ -> "?").collect(Collectors.joining(",")) + ")";
    }

    private static String quoted(Stream<String> names) {
        return names.map(n -> '"' + n + '"').collect(Collectors.joining(","));
    }
}
