package ua.vikno.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import ua.vikno.portal.store.Database;

/** How SQLite answers what kiosks ask all day: by an index, never by reading a table that grows with the city. */
class SqlitePlansTest {
    private static final Pattern STATEMENT =
            Pattern.compile("Executing prepared SQL statement \\[(.*)]", Pattern.DOTALL);
    private static final Pattern SCANNED = Pattern.compile("SCAN (\\S+)");
    /** A row for each provider, provider's month, load of payments and street, constants, and two rows that are brought. */
    private static final Set<String> SMALL =
            Set.of("charged", "in_force", "payment_load", "counted", "street_name", "CONSTANT", "2-ROW");

    @TempDir
    Path directory;

    @Test
    void noHotCallReadsAWholeTable() throws Exception {
        try (TestedPortal portal =
                TestedPortal.start("jdbc:sqlite:" + directory.resolve("portal.db"), "--registers=demo")) {
            Set<String> statements = statements(HotCalls.of(portal));
            List<String> scans = new ArrayList<>();
            Database database = portal.context().getBean(Database.class);
            for (String statement : statements) {
                String plan = plan(database.batches(), statement);
                if (!SMALL.containsAll(scanned(plan))) {
                    scans.add(statement + "\n" + plan);
                }
            }

            assertThat(statements).hasSizeGreaterThan(25);
            assertThat(scans).isEmpty();
        }
    }

    private static Set<String> statements(HotCalls calls) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            calls.make("plans");
            calls.makeWrong();
        } finally {
            logger.setLevel(null);
            logger.setAdditive(true);
            logger.detachAppender(heard);
        }
        return List.copyOf(heard.list).stream()
                .map(event -> STATEMENT.matcher(event.getFormattedMessage()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plan(JdbcTemplate database, String statement) {
        return String.join(
                "\n", database.query("explain query plan " + statement, (row, _) -> row.getString("detail")));
    }

    private static List<String> scanned(String plan) {
        return SCANNED.matcher(plan)
                .results()
                .map(MatchResult::group)
                .map(s -> s.substring(5))
                .toList();
    }
}
