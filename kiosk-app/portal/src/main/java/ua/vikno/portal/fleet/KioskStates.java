package ua.vikno.portal.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.fleet.KioskState.Lasting;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/** What kiosks told of themselves: the last of each, and each hour. Counted by the portal's own time. */
public final class KioskStates {
    /** A kiosk of which nothing was heard for so long is silent. */
    public static final Duration SILENT = Duration.ofMinutes(3);

    /** A heartbeat sooner after the last one is refused. */
    static final Duration LEAST = Duration.ofSeconds(10);

    /** Characters of a heartbeat as it is kept. */
    static final int LONGEST = 16_384;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STATE = "select kiosk, received_at, body, troubles from kiosk_heartbeat";

    private final Database database;
    private final Supplier<Predicate<String>> served;
    private final Clock clock;
    private final KioskHours hours;

    /** @param served which kiosks are let in, as it is at this moment */
    KioskStates(Database database, Supplier<Predicate<String>> served, Clock clock) {
        this.database = database;
        this.served = served;
        this.clock = clock;
        this.hours = new KioskHours(database);
    }

    /**
     * @return false when the last one came less than {@link #LEAST} ago
     * @throws ProblemException {@code TOO_LARGE} beyond {@link #LONGEST}
     */
    boolean take(String kiosk, Heartbeat heartbeat) {
        String body = JSON.writeValueAsString(heartbeat);
        if (body.length() > LONGEST) {
            throw new ProblemException(Problem.TOO_LARGE);
        }
        Instant now = clock.instant();
        return Boolean.TRUE.equals(database.writing().execute(_ -> {
            KioskState before = of(kiosk).orElse(null);
            if (before != null && Duration.between(before.received(), now).abs().compareTo(LEAST) < 0) {
                return false;
            }
            KioskState state = new KioskState(kiosk, now, heartbeat, lasting(before, heartbeat, now));
            database.client()
                    .sql("insert into kiosk_heartbeat (kiosk, received_at, body, troubles)"
                            + " values (:kiosk, :now, :body, :troubles) on conflict (kiosk) do update set"
                            + " received_at = :now, body = :body, troubles = :troubles")
                    .param("kiosk", kiosk)
                    .param("now", now.toEpochMilli())
                    .param("body", body)
                    .param(
                            "troubles",
                            state.troubles().stream().map(Lasting::line).collect(Collectors.joining("\n")))
                    .update();
            hours.count(state, Increase.of(before == null ? null : before.heartbeat(), heartbeat));
            return true;
        }));
    }

    /** What lasts from the heartbeat before keeps its beginning. */
    private static List<Lasting> lasting(@Nullable KioskState before, Heartbeat heartbeat, Instant now) {
        Map<Trouble, Instant> since = before == null
                ? Map.of()
                : before.troubles().stream()
                        .collect(Collectors.toMap(Lasting::trouble, Lasting::since, (one, _) -> one));
        return Troubles.of(heartbeat).stream()
                .distinct()
                .map(trouble -> new Lasting(trouble, since.getOrDefault(trouble, now)))
                .toList();
    }

    /** By name. */
    public List<KioskState> all() {
        return database.client()
                .sql(STATE + " order by kiosk")
                .query((row, _) -> state(row))
                .list();
    }

    /** Leaves out kiosks that are no longer let in: that they are silent is no trouble. */
    public List<KioskState> served(Collection<KioskState> kiosks) {
        Predicate<String> letIn = served.get();
        return kiosks.stream().filter(state -> letIn.test(state.kiosk())).toList();
    }

    /** Empty for a kiosk that was never heard. */
    public Optional<KioskState> of(String kiosk) {
        return database.client()
                .sql(STATE + " where kiosk = :kiosk")
                .param("kiosk", kiosk)
                .query((row, _) -> state(row))
                .optional();
    }

    private static KioskState state(ResultSet row) throws SQLException {
        return new KioskState(
                row.getString("kiosk"),
                Instant.ofEpochMilli(row.getLong("received_at")),
                JSON.readValue(row.getString("body"), Heartbeat.class),
                row.getString("troubles")
                        .lines()
                        .map(Lasting::of)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The last hours of a kiosk, the newest first; at most so many. */
    public List<KioskHour> hours(String kiosk, int most) {
        return hours.of(kiosk, most);
    }
}
