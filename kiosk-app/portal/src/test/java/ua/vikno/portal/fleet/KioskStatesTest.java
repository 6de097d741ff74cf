package ua.vikno.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.Heartbeat.DeviceState;
import ua.vikno.portal.api.heartbeat.Heartbeat.Machine;
import ua.vikno.portal.api.heartbeat.Heartbeat.Versions;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.portal.fleet.KioskState.Lasting;
import ua.vikno.portal.fleet.Trouble.Kind;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.EmbeddedDatabase;
import ua.vikno.portal.store.MovedClock;

class KioskStatesTest {
    private static final Machine WELL = new Machine(40, 9_000L, 900L);
    private static final DeviceState NO_PAPER =
            new DeviceState("RECEIPT_PRINTER", "ATTENTION", List.of("PAPER_OUT"), List.of());

    @RegisterExtension
    final EmbeddedDatabase embedded = new EmbeddedDatabase();

    private final MovedClock clock = new MovedClock();

    private static Heartbeat beat(long running, Machine machine, List<DeviceState> devices, Map<String, Long> counts) {
        return new Heartbeat(
                new Versions("1", "25", "13"), running, 1L, true, machine, devices, null, 80, Map.of(), counts, null);
    }

    private KioskStates states() {
        return new KioskStates(embedded.database(), () -> _ -> true, clock);
    }

    private KioskState taken(Heartbeat heartbeat) {
        assertThat(states().take("hall", heartbeat)).isTrue();
        return states().of("hall").orElseThrow();
    }

    @Test
    void whatLastsKeepsItsBeginningByThePortalsClock() {
        Instant first = clock.instant();
        taken(beat(60, WELL, List.of(NO_PAPER), Map.of()));
        clock.move(Duration.ofMinutes(1));
        Instant second = clock.instant();

        KioskState state = taken(beat(120, new Machine(80, 9_000L, 900L), List.of(NO_PAPER), Map.of()));

        assertThat(state.wrong(clock.instant()))
                .containsExactly(
                        new Lasting(new Trouble(Kind.DEVICE, Level.AMBER, "RECEIPT_PRINTER", "PAPER_OUT"), first),
                        new Lasting(new Trouble(Kind.HEAT, Level.AMBER), second));
        clock.move(Duration.ofMinutes(1));
        assertThat(taken(beat(180, WELL, List.of(), Map.of())).wrong(clock.instant()))
                .isEmpty();
    }

    @Test
    void aKioskIsSilentAfterThreeMinutesAndThatComesFirst() {
        KioskState state = taken(beat(60, WELL, List.of(NO_PAPER), Map.of()));
        Instant then = clock.instant();

        assertThat(state.wrong(then.plusSeconds(180))).hasSize(1);
        assertThat(state.wrong(then.plusSeconds(181)))
                .first()
                .isEqualTo(new Lasting(new Trouble(Kind.SILENT, Level.RED), then));
    }

    @Test
    void limitsAreRedOrAmberAtTheirEdges() {
        assertThat(levels(beat(60, new Machine(79, 500L, 150L), List.of(), Map.of())))
                .isEmpty();
        assertThat(levels(beat(60, new Machine(94, 100L, 50L), List.of(), Map.of())))
                .isEqualTo(Map.of(Kind.HEAT, Level.AMBER, Kind.DISK, Level.AMBER, Kind.MEMORY, Level.AMBER));
        assertThat(levels(beat(60, new Machine(95, 99L, 49L), List.of(), Map.of())))
                .isEqualTo(Map.of(Kind.HEAT, Level.RED, Kind.DISK, Level.RED, Kind.MEMORY, Level.RED));
        assertThat(levels(beat(60, new Machine(null, null, null), List.of(), Map.of())))
                .isEmpty();
        assertThat(levels(beat(
                        60, WELL, List.of(new DeviceState("TOUCHSCREEN", "ABSENT", List.of(), List.of())), Map.of())))
                .isEqualTo(Map.of(Kind.DEVICE, Level.RED));
        assertThat(levels(new Heartbeat(
                        new Versions("1", "25", "13"),
                        60,
                        61L,
                        false,
                        WELL,
                        List.of(),
                        null,
                        2,
                        Map.of(),
                        Map.of(),
                        null)))
                .isEqualTo(Map.of(Kind.FROZEN, Level.RED, Kind.STORAGE, Level.RED, Kind.CERTIFICATE, Level.RED));
    }

    @Test
    void aServiceThatFailedAtNightIsRedAndAPartAmberAndSinceTheFirstNight() {
        assertThat(levels(tested("service-bill", NightlyTest.OK))).isEmpty();
        assertThat(levels(tested("service-bill", NightlyTest.LEFT_OUT))).isEmpty();
        assertThat(levels(tested("clock", NightlyTest.FAILED))).isEqualTo(Map.of(Kind.NIGHTLY, Level.AMBER));
        Instant first = clock.instant();
        taken(tested("service-bill", NightlyTest.FAILED));
        clock.move(Duration.ofDays(1));

        assertThat(taken(tested("service-charges", NightlyTest.FAILED)).wrong(clock.instant()))
                .containsExactly(new Lasting(new Trouble(Kind.NIGHTLY, Level.RED), first));
    }

    private static Heartbeat tested(String step, String outcome) {
        return new Heartbeat(
                new Versions("1", "25", "13"),
                60,
                1L,
                true,
                WELL,
                List.of(),
                null,
                80,
                Map.of(),
                Map.of(),
                new NightlyTest(
                        Instant.parse("2026-02-01T00:30:00Z"),
                        "NIGHT",
                        9,
                        List.of(new NightlyTest.Step(step, outcome, "REFUSED", 5))));
    }

    private static Map<Kind, Level> levels(Heartbeat heartbeat) {
        Map<Kind, Level> levels = new HashMap<>();
        Troubles.of(heartbeat).forEach(trouble -> levels.put(trouble.kind(), trouble.level()));
        return levels;
    }

    @Test
    void anHourCountsWhatWasAddedAndARestartBeginsAtNothing() {
        taken(beat(600, WELL, List.of(), Map.of("visits", 5L)));
        clock.move(Duration.ofSeconds(20));
        taken(beat(620, new Machine(90, 8_000L, 900L), List.of(), Map.of("visits", 7L, "bills", 1L)));
        clock.move(Duration.ofSeconds(20));
        taken(beat(5, WELL, List.of(), Map.of("visits", 1L)));

        List<KioskHour> hours = states().hours("hall", 10);

        assertThat(hours).hasSize(1);
        assertThat(hours.getFirst().counts()).isEqualTo(Map.of("visits", 8L, "bills", 1L));
        assertThat(hours.getFirst().beats()).isEqualTo(3);
        assertThat(hours.getFirst().worst()).isEqualTo(Level.AMBER);
        assertThat(hours.getFirst().hottest()).isEqualTo(90);
    }

    @Test
    void aKioskThatSendsWithoutPauseOrInventsNamesFillsNothing() {
        taken(beat(1, WELL, List.of(), Map.of()));
        for (int i = 1; i < 10; i++) {
            clock.move(Duration.ofSeconds(1));
            assertThat(states().take("hall", beat(1 + i, WELL, List.of(), Map.of())))
                    .isFalse();
        }
        assertThat(states().take("other", beat(1, WELL, List.of(), Map.of()))).isTrue();
        for (int i = 0; i < 40; i++) {
            clock.move(Duration.ofSeconds(10));
            taken(beat(20, WELL, List.of(), Map.of("n" + "x".repeat(i), 1L)));
        }

        assertThat(states().hours("hall", 10).getFirst().counts()).hasSize(20);
        assertThat(states().all()).extracting(KioskState::kiosk).containsExactly("hall", "other");
    }

    /** A request of 16 KiB may leave out what is written as {@code null}; PostgreSQL then had no room for it. */
    @Test
    void aHeartbeatIsKeptUpTo16384CharactersAndRefusedBeyond() {
        int rest = JsonMapper.builder()
                .build()
                .writeValueAsString(beat(60, WELL, List.of(named("")), Map.of()))
                .length();
        DeviceState longest = named("X".repeat(16_384 - rest));

        assertThatThrownBy(() -> states().take("hall", beat(60, WELL, List.of(named(longest.kind() + "X")), Map.of())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.TOO_LARGE));
        assertThat(states().all()).isEmpty();
        assertThat(taken(beat(60, WELL, List.of(longest), Map.of())).heartbeat().devices())
                .containsExactly(longest);
    }

    private static DeviceState named(String kind) {
        return new DeviceState(kind, "READY", List.of(), List.of());
    }

    @Test
    void aTroubleThatOnlyANewerPortalKnowsIsLeftOut() {
        KioskState known = taken(beat(60, WELL, List.of(NO_PAPER), Map.of()));
        embedded.database()
                .client()
                .sql("update kiosk_heartbeat set troubles = '5 FLOODED RED  \n' || troubles || '\n5 HEAT PURPLE  '")
                .update();

        assertThat(states().all()).containsExactly(known);
        clock.move(Duration.ofMinutes(1));
        assertThat(taken(beat(120, WELL, List.of(NO_PAPER), Map.of())).troubles())
                .isEqualTo(known.troubles());
    }

    @Test
    void aPortalsClockThatWasPutBackTakesHeartbeatsAllTheSame() {
        taken(beat(1, WELL, List.of(), Map.of()));
        clock.move(Duration.ofHours(-5));

        assertThat(taken(beat(60, WELL, List.of(), Map.of())).received()).isEqualTo(clock.instant());
    }
}
