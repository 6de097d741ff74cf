package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;

/** A kiosk's flight recorder over the ends of its process, as the portal hears of it. */
@Tag(Needs.DISPLAY)
class FlightTest {
    @TempDir
    private Path directory;

    private List<String> column(String query) {
        List<String> column = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("portal.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                column.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return column;
    }

    private List<String> reasons() {
        return column("select reason from kiosk_recording where length > 0");
    }

    private boolean heard() {
        return !column("select kiosk from kiosk_heartbeat").isEmpty();
    }

    /** The portal takes no second heartbeat within 10 s. */
    private void longAgo() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("portal.db"));
                Statement change = connection.createStatement()) {
            assertThat(change.executeUpdate("update kiosk_heartbeat set received_at = 0"))
                    .isEqualTo(1);
        }
    }

    private static String ring(KioskProcess kiosk) {
        return KioskProcess.read(kiosk.state().resolve("flight/ring.0"));
    }

    @Test
    void aKioskThatWasKilledSendsWhatItKeptAndOneThatWasStoppedDoesNot() throws Exception {
        try (Portal portal = Portal.start(directory)) {
            try (KioskProcess killed = new KioskProcess(directory, portal.address()).start(List.of("begin"))) {
                killed.await(
                        "a screen and a sample",
                        _ -> ring(killed).contains(" SCREEN menu")
                                && ring(killed).contains(" SAMPLE frames=")
                                && heard());
                killed.kill();
                assertThat(ring(killed)).contains(" BEGAN ", " VISIT_BEGAN").doesNotContain("ENDED\n");
            }
            assertThat(reasons()).isEmpty();
            longAgo();
            try (KioskProcess next = new KioskProcess(directory, portal.address()).start(List.of())) {
                next.await("sent", text -> text.contains("RECORDING_SENT CRASHED"));
                assertThat(reasons()).containsExactly("CRASHED");
                next.terminate();
                assertThat(next.ended(Duration.ofSeconds(20))).isZero();
                assertThat(ring(next)).endsWith(" ENDED\n").containsOnlyOnce(" SCREEN menu");
            }
        }
    }
}
