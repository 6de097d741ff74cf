package ua.vikno.demonstration.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes 24 months of one: what was really imported is copied to the months before, straight in the database. */
record ScaleCity(String database, YearMonth imported) {
    private static final int MONTHS = 24;
    private static final String FIGURES = "opening, accrued, benefit, subsidy, recalculated, penalty, paid, closing";

    void age() throws SQLException {
        String months = IntStream.range(1, MONTHS)
                .mapToObj(back -> "select '" + imported.minusMonths(back) + "' as month")
                .collect(Collectors.joining(" union all "));
        List<String> copies = new ArrayList<>();
        copies.add("insert into in_force (kind, provider, period, load_id) select kind, provider, month, load_id"
                + " from in_force cross join (" + months + ") earlier where period = '" + imported + "'");
        copies.add(
                "insert into charge_row (load_id, account_id, service, period, line, unit, tariff, quantity, " + FIGURES
                        + ") select load_id, account_id, service, month, line, unit, tariff, quantity, " + FIGURES
                        + " from charge_row cross join (" + months + ") earlier where period = '" + imported + "'");
        copies.add(
                "insert into payment_row (load_id, provider, number, service, period, paid_on, line, amount, document)"
                        + " select load_id, provider, number, service, month, month || substr(paid_on, 8), line, amount, document"
                        + " from payment_row cross join (" + months + ") earlier where period = '" + imported + "'");
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            for (String copy : copies) {
                statement.executeUpdate(copy);
            }
            if (!database.startsWith("jdbc:sqlite:")) {
                statement.execute("analyze");
            }
        }
    }
}
