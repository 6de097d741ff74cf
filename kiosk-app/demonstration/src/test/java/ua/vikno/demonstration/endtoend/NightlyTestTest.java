package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.screen.Input;

/** A whole kiosk, closed by its plan, tests itself against a real portal; nothing of it stays there, and whoever comes has the kiosk. */
@Tag(Needs.DISPLAY)
class NightlyTestTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Map<DeviceKind, URI> PRINTERS = Map.of(
            DeviceKind.DOCUMENT_PRINTER, URI.create("sim:document-printer"),
            DeviceKind.RECEIPT_PRINTER, URI.create("sim:receipt-printer"));

    @TempDir
    private Path directory;

    private final Waiting clock = new Waiting();

    /** The machine's time, by which the kiosk has been waiting for longer. */
    private static final class Waiting implements KioskClock {
        private final KioskClock real = KioskClock.system();
        private final AtomicReference<Duration> longer = new AtomicReference<>(Duration.ZERO);

        @Override
        public Instant instant() {
            return real.instant();
        }

        @Override
        public Uptime uptime() {
            return real.uptime().plus(longer.get());
        }
    }

    /** The kiosk stands there, quiet, 20 s at each look, until this has come. */
    private void quietUntil(String what, BooleanSupplier there) {
        until(what, () -> {
            clock.longer.accumulateAndGet(Duration.ofSeconds(20), Duration::plus);
            return there.getAsBoolean();
        });
    }

    private static void until(String what, BooleanSupplier there) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(200_000_000);
        }
    }

    private long number(String query) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("portal.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path result() {
        return directory.resolve("state/nightly.json");
    }

    private static JsonNode step(JsonNode test, String name) {
        for (JsonNode step : test.path("steps")) {
            if (step.path("name").asString().equals(name)) {
                return step;
            }
        }
        throw new AssertionError(name + " is no step of " + test);
    }

    @Test
    void everyServiceIsWalkedThroughOnceNobodyIsThereAndNothingStaysAtThePortal() throws Exception {
        try (Portal portal = Portal.start(directory)) {
            WeekPlanTest.close(portal);
            try (LiveKiosk kiosk = LiveKiosk.open(portal.address(), directory.resolve("state"), PRINTERS, clock)) {
                kiosk.ready(now -> now.sheet().usable() && now.receipt().usable());
                quietUntil("a session of the trial", () -> number("select count(*) from open_session") > 0);
                kiosk.does(new Input.Begin());
                kiosk.at("visit.closed");
                // A session whose answer was on its way is ended by the portal, by time.
                assertThat(result()).as("broken off").doesNotExist();
                kiosk.does(new Input.Finish());

                quietUntil("a result", () -> Files.exists(result()));
                JsonNode test = JsonMapper.shared().readTree(Files.readAllBytes(result()));

                for (JsonNode step : test.path("steps")) {
                    assertThat(step.path("outcome").asString())
                            .as(step.toString())
                            .isNotEqualTo("FAILED");
                }
                for (String name : new String[] {
                    "service-menu",
                    "service-address",
                    "service-account",
                    "service-charges",
                    "service-bill",
                    "service-register",
                    "service-sign-in",
                    "service-tariffs",
                    "paper-sheet",
                    "paper-receipt",
                    "device-receipt-printer",
                    "clock",
                    "disk",
                    "display"
                }) {
                    assertThat(step(test, name).path("outcome").asString())
                            .as(name)
                            .isEqualTo("OK");
                }
                assertThat(Files.readString(result())).matches("\\p{ASCII}*");
                assertThat(kiosk.seen().prints()).isEmpty();
                assertThat(number("select count(*) from registration")).isZero();
                assertThat(number("select count(*) from bill where dwelling_id <> 0"))
                        .isZero();
                assertThat(number("select count(*) from bill")).isPositive();
            }
        }
    }

    @Test
    void aPortalWithoutADwellingForTestsIsNoFailure() throws Exception {
        try (Portal portal = Portal.start(directory, "--trials=false")) {
            WeekPlanTest.close(portal);
            try (LiveKiosk kiosk = LiveKiosk.open(portal.address(), directory.resolve("state"), Map.of(), clock)) {
                kiosk.at("start");
                quietUntil("a result", () -> Files.exists(result()));
                JsonNode test = JsonMapper.shared().readTree(Files.readAllBytes(result()));

                assertThat(step(test, "service-account").path("reason").asString())
                        .isEqualTo("NO_TEST_DWELLING");
                assertThat(step(test, "service-tariffs").path("outcome").asString())
                        .isEqualTo("OK");
                assertThat(number("select count(*) from dwelling where id = 0")).isZero();
            }
        }
    }
}
