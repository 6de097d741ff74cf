package ua.vikno.portal.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows in the one form that both databases have in common: texts, whole numbers and nulls. */
final class Values {
    private static final int FETCH = 1_000;

    private Values() {}

    static <E extends Exception> void read(Connection connection, Table table, Archive.Rows<E> rows)
            throws SQLException, E {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet result = statement.executeQuery(table.select())) {
                while (result.next()) {
                    List<@Nullable Object> values = new ArrayList<>();
                    for (int i = 1; i <= table.columns().size(); i++) {
                        values.add(value(result.getObject(i), table));
                    }
                    rows.row(values);
                }
            }
        }
    }

    private static @Nullable Object value(@Nullable Object value, Table table) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Long number -> number;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            default ->
                throw new IllegalStateException(
                        "a backup holds no " + value.getClass().getSimpleName() + ", as in " + table.name());
        };
    }
}
