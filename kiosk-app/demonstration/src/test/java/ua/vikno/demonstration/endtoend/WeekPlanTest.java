package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;

/** A whole kiosk keeps to the week plan of a real portal, and opens again within a minute. */
@Tag(Needs.DISPLAY)
class WeekPlanTest {
    private static final String CLOSED = "Зараз зачинено.";

    @Test
    void aClosedKioskTellsWhenItOpensAndServesAgainWithinAMinute(@TempDir Path directory) throws Exception {
        try (Portal portal = Portal.start(directory)) {
            LocalDate opens = close(portal);
            try (LiveKiosk kiosk =
                    LiveKiosk.open(portal.address(), directory.resolve("state"), Map.of(), Duration.ofSeconds(10))) {
                kiosk.at("start", screen -> says(screen, "start.closed.instruction"));
                kiosk.does(new Input.Begin());
                kiosk.at("visit.closed");
                assertThat(kiosk.display()).contains("Відчинимо: " + opens.getDayOfMonth());
                kiosk.does(new Input.Finish());
                kiosk.at("start", screen -> says(screen, "start.closed.instruction"));
                assertThat(kiosk.display()).contains(CLOSED);

                end(portal);
                kiosk.at("start", screen -> !says(screen, "start.closed.instruction"));
                kiosk.does(new Input.Begin());
                kiosk.at("menu");
            }
        }
    }

    private static boolean says(Screen screen, String key) {
        var instruction = screen.frame().instruction();
        return instruction != null && instruction.key().equals(key);
    }

    /** @return the day on which it opens again */
    static LocalDate close(Portal portal) throws SQLException {
        LocalDate opens = LocalDate.now(ZoneId.of("Europe/Kyiv")).plusDays(3);
        set(portal, """
                {"week":[{"day":"%s","from":"08:00:00","to":"17:00:00"}],"days":[],"servesClosed":false,\
                "brightness":{"dayFrom":"00:00:00","day":60,"eveningFrom":"23:59:00","evening":60},"restart":null}\
                """.formatted(opens.getDayOfWeek()));
        return opens;
    }

    /** As the administrator's page does. */
    private static void set(Portal portal, String plan) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + portal.database());
                PreparedStatement insert =
                        connection.prepareStatement("insert into kiosk_plan (kiosk, body, set_at) values ('', ?, 0)")) {
            insert.setString(1, plan);
            insert.executeUpdate();
        }
    }

    private static void end(Portal portal) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + portal.database());
                PreparedStatement delete = connection.prepareStatement("delete from kiosk_plan")) {
            delete.executeUpdate();
        }
    }
}
