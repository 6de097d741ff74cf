package ua.vikno.portal.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.dwellings.Dwellings;
import ua.vikno.portal.dwellings.Dwellings.Found;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.store.Database;

/**
 * What a visit asks is found by an index, with and without the planner's statistics: one month of a city read for each
 * dwelling took 80 ms of the processor at 100,000 dwellings.
 */
class QueryPlansTest {
    private static final int DWELLINGS = 3_000;

    @TempDir
    Path directory;

    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTableOfTheCityIsReadForOneDwelling(boolean analysed) {
        try (Database database = Database.open("jdbc:sqlite:" + directory.resolve("portal.db"))) {
            fill(database.batches());
            if (analysed) {
                database.batches().execute("analyze");
            }
            JdbcClient client = JdbcClient.create(new Listening(database));
            Dwellings dwellings = new Dwellings(client, StreetNames.NONE);
            Statements statements = new Statements(client, Forms.builtIn());

            Found found = dwellings.byId(7).orElseThrow();
            assertThat(statements.of(found).lines()).hasSize(2);
            assertThat(statements.payments(7)).hasSize(2);
            assertThat(statements.history(7)).hasSize(2);
            assertThat(dwellings.byAccount("10000007")).hasSize(1);
            dwellings.byAddress(new Dwelling("вул. Соборна", "7", "7"));

            assertThat(asked).hasSizeGreaterThan(8);
            for (String sql : asked) {
                assertThat(plan(database.batches(), sql))
                        .as(sql)
                        .isNotEmpty()
                        // Of in_force there is a row for each provider and month, of charged one for each provider.
                        .noneMatch(step -> step.matches("SCAN (?!in_force|charged|CONSTANT|\\(|counted).*"))
                        .noneMatch(step -> step.startsWith("SEARCH charge_row") && !step.contains("account_id=?"))
                        .noneMatch(step -> step.contains("AUTOMATIC"));
            }
        }
    }

    /** 3,000 dwellings with an account, two services in two months, and two payments each. */
    private static void fill(JdbcTemplate database) {
        String each = " from (with recursive n(i) as (select 1 union all select i + 1 from n where i < " + DWELLINGS
                + ") select i from n)";
        String services = " cross join (select 'cold-water' as service union select 'sewerage')";
        String months = " cross join (select '2026-01' as month union select '2026-02')";
        for (String rows : List.of(
                "insert into dwelling (id, street, house, flat, address_key, folded_key, street_key, payer, place_key)"
                        + " select i, 'вул. Соборна', i, i, 'k' || i, 'f' || i, 's', 'Бойко', 'p' || i" + each,
                "insert into account (id, provider, number, number_key, dwelling_id, street, house, flat, address_key, folded_key,"
                        + " holds_ghe, payer) select i, 'water', 10000000 + i, 10000000 + i, i, 'вул. Соборна', i, i, 'k' || i,"
                        + " 'f' || i, 0, 'Бойко'" + each,
                "insert into charge_row (load_id, account_id, service, period, line, opening, accrued, benefit, subsidy,"
                        + " recalculated, penalty, paid, closing) select 1, i, service, month, 1, 0, 0, 0, 0, 0, 0, 0, 0"
                        + each + services + months,
                "insert into payment_row (load_id, provider, number, service, period, paid_on, line, amount, document)"
                        + " select 2, 'water', 10000000 + i, 'cold-water', month, month || '-05', 1, 1, 'd'" + each
                        + months,
                "insert into in_force (kind, provider, period, load_id) select 'charges', 'water', month, 1 from (select 1)"
                        + months,
                "insert into in_force (kind, provider, period, load_id) select 'payments', 'water', month, 2 from (select 1)"
                        + months,
                // Payments come by the day.
                "insert into payment_load (load_id) select i" + each + " where i > 1")) {
            database.update(rows);
        }
    }

    private static List<String> plan(JdbcTemplate batches, String sql) {
        return batches.query("explain query plan " + sql, (row, _) -> row.getString("detail"));
    }

    /** Remembers what is asked. */
    private final class Listening extends JdbcTemplate {
        Listening(Database database) {
            super(database.source());
        }

        @Override
        public <T extends @Nullable Object> T query(PreparedStatementCreator statement, ResultSetExtractor<T> rows) {
            if (statement instanceof SqlProvider provider) {
                asked.add(provider.getSql());
            }
            return super.query(statement, rows);
        }
    }
}
