package ua.vikno.portal.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/**
 * How often one kiosk may do something, by one or more limits that are asked and counted together. Counted in the database,
 * whatever portal is asked.
 *
 * <p>This is the generic cell rate algorithm of ITU-T I.371: one moment for each kiosk and limit, at which its calls will be
 * forgotten.
 */
final class CallLimits {
    private final JdbcClient reading;
    private final Supplier<JdbcClient> counting;
    private final Clock clock;
    private final List<CallLimit> limits;
    private final String upsert;

    private CallLimits(Database database, Supplier<JdbcClient> counting, Clock clock, List<CallLimit> limits) {
        this.reading = database.client();
        this.counting = counting;
        this.clock = clock;
        this.limits = limits;
        this.upsert = "insert into call_count (counter, kiosk, forgotten_at) values "
                + each(i -> "(:counter" + i + ", :kiosk, :now + :step" + i + ")", ", ")
                + " on conflict (counter, kiosk) do update set forgotten_at = excluded.forgotten_at - :now + case"
                + " when call_count.forgotten_at > :now then call_count.forgotten_at else :now end"
                + " where call_count.forgotten_at <= :now + case call_count.counter "
                + each(i -> "when :counter" + i + " then :room" + i, " ") + " end";
    }

    /** For calls whose number a power cut must not forgive. */
    static CallLimits forced(Database database, Clock clock, CallLimit... limits) {
        return new CallLimits(database, database::client, clock, List.of(limits));
    }

    /** For calls that are many: no call waits until its count is on the disk. */
    static CallLimits unforced(Database database, Clock clock, CallLimit... limits) {
        return new CallLimits(database, database::unforced, clock, List.of(limits));
    }

    /**
     * Counts a call by each limit, or by none. Of calls made together by several portals one too many may be counted by some.
     *
     * @throws ProblemException {@code TOO_MANY} with {@code retryAfterSeconds}
     */
    void count(String kiosk) {
        long now = clock.millis();
        refuse(tooEarly(kiosk, now));
        Map<String, Object> parameters = new HashMap<>(Map.of("kiosk", kiosk, "now", now));
        for (int i = 0; i < limits.size(); i++) {
            CallLimit limit = limits.get(i);
            parameters.put("counter" + i, limit.counter());
            parameters.put("step" + i, limit.step());
            parameters.put("room" + i, limit.room());
        }
        if (counting.get().sql(upsert).params(parameters).update() < limits.size()) {
            throw tooMany(tooEarly(kiosk, now));
        }
    }

    /**
     * Counts nothing.
     *
     * @throws ProblemException {@code TOO_MANY} with {@code retryAfterSeconds} when one more call would be too many
     */
    void refuseExhausted(String kiosk) {
        refuse(tooEarly(kiosk, clock.millis()));
    }

    /** How long one more call would be too many; zero when it is not. */
    Duration exhausted(String kiosk) {
        return Duration.ofMillis(tooEarly(kiosk, clock.millis()));
    }

    private long tooEarly(String kiosk, long now) {
        Map<String, Long> forgottenAt = new HashMap<>();
        reading.sql("select counter, forgotten_at from call_count where counter in (:counters) and kiosk = :kiosk")
                .param("counters", limits.stream().map(CallLimit::counter).toList())
                .param("kiosk", kiosk)
                .query(row -> {
                    forgottenAt.put(row.getString(1), row.getLong(2));
                });
        return limits.stream()
                .mapToLong(limit -> forgottenAt.getOrDefault(limit.counter(), 0L) - limit.room() - now)
                .reduce(0, Math::max);
    }

    private String each(IntFunction<String> part, String between) {
        return IntStream.range(0, limits.size()).mapToObj(part).collect(Collectors.joining(between));
    }

    private static void refuse(long millis) {
        if (millis > 0) {
            throw tooMany(millis);
        }
    }

    private static ProblemException tooMany(long millis) {
        return new ProblemException(Problem.TOO_MANY, Map.of("retryAfterSeconds", millis / 1_000 + 1));
    }
}
