package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.devices.testing.Needs;

/**
 * How PostgreSQL answered what kiosks ask all day, as its own auto_explain tells it: by an index, never by reading a table
 * that grows with the city. With 10,000 dwellings, 30,000 accounts and 80,000 charges reading one of them costs far more than
 * an index, so that the planner chooses freely; once as a load leaves the tables, once with statistics of them.
 */
@Tag(Needs.DATABASE)
class PostgresPlansTest {
    private static final int DWELLINGS = 10_000;
    private static final Pattern READ_WHOLE = Pattern.compile("Seq Scan on (\\w+)");
    /** A row a month and provider, a load, a street, a kiosk, or a handful that the demonstration needs. */
    private static final Set<String> SMALL = Set.of(
            "in_force",
            "register_load",
            "payment_load",
            "street_name",
            "call_count",
            "factor_guard",
            "open_session",
            "bill",
            "registration",
            "idempotency",
            "setting");

    /** The turns with a wrong code as well: more of them in a minute would be refused. */
    private static final Set<String> WRONG = Set.of("first", "turn-0", "turn-5", "turn-9");

    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Test
    void noHotCallReadsAWholeTable() throws Exception {
        String database = SERVER.newDatabase();
        try (TestedPortal filled = TestedPortal.start(database, "--registers=demo")) {
            new CityRows(filled, DWELLINGS).add();
        }
        SERVER.explainEverything();
        try (TestedPortal portal = TestedPortal.start(database, "--demonstration", "--registers-are-invented")) {
            HotCalls calls = HotCalls.of(portal);
            assertThat(plansOf(calls, "first")).hasSizeGreaterThan(40).noneMatch(PostgresPlansTest::readsWhole);
            portal.sql("analyze");
            // The driver has a statement prepared at its fifth time, the server plans it for all values at the sixth
            // more.
            for (int i = 0; i < 10; i++) {
                assertThat(plansOf(calls, "turn-" + i)).noneMatch(PostgresPlansTest::readsWhole);
            }
        }
    }

    private static List<String> plansOf(HotCalls calls, String name) throws Exception {
        int before = SERVER.log().length();
        calls.make(name);
        if (WRONG.contains(name)) {
            calls.makeWrong();
        }
        return Stream.of(SERVER.log().substring(before).split("(?m)^(?=\\S)"))
                .filter(entry -> entry.contains(" plan:"))
                .toList();
    }

    private static boolean readsWhole(String plan) {
        Matcher scans = READ_WHOLE.matcher(plan);
        return scans.results().anyMatch(scan -> !SMALL.contains(scan.group(1)));
    }
}
