package ua.vikno.portal.registers;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.store.Database;

/** Which registers were taken, in order, and the one that is being written: one at a time, in all portals of a database. */
final class Loads {
    /** A load that has shown no life for so long was given up by a portal that ended. */
    private static final Duration ABANDONED = Duration.ofSeconds(60);

    private static final Duration BEAT = Duration.ofSeconds(5);

    private final Database database;
    private final JdbcClient client;
    private final Clock clock;
    private long lastBeat;

    Loads(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
    }

    /** Empty while another load is being written. */
    Optional<Load> begin(String form, String kind) {
        try {
            return Optional.ofNullable(database.writing().execute(_ -> {
                long id = client.sql("""
                    select max(id) from (select coalesce(max(id), 0) as id from register_load
                    union all select coalesce(max(load_id), 0) from in_force
                    union all select coalesce(max(load_id), 0) from load_at_work) taken
                    """).query(Long.class).single() + 1;
                client.sql("insert into load_at_work (slot, load_id, form, beat_at) values (1, :id, :form, :now)")
                        .param("id", id)
                        .param("form", form)
                        .param("now", clock.millis())
                        .update();
                return new Load(id, kind);
            }));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** Called after each transaction; writes at most every 5 s. */
    void beat(Load load) {
        if (clock.millis() - lastBeat < BEAT.toMillis()) {
            return;
        }
        lastBeat = clock.millis();
        client.sql("update load_at_work set beat_at = :now where load_id = :id")
                .param("now", clock.millis())
                .param("id", load.id())
                .update();
    }

    void end(Load load) {
        client.sql("delete from load_at_work where load_id = :id")
                .param("id", load.id())
                .update();
    }

    /**
     * A load that ended with its portal.
     *
     * @param alone whether no other portal can be at work on this database
     */
    Optional<Unfinished> unfinished(boolean alone) {
        long oldest = alone ? Long.MAX_VALUE : clock.millis() - ABANDONED.toMillis();
        return client.sql("select load_id, form from load_at_work where beat_at < :oldest")
                .param("oldest", oldest)
                .query((row, _) -> new Unfinished(row.getLong(1), row.getString(2)))
                .optional();
    }

    record Unfinished(long id, String form) {}

    /** Whether the last register that touched any of these months is this very content. */
    boolean isNewest(String form, String sha256, YearMonth first, YearMonth last) {
        return client.sql("""
            select sha256 from register_load
            where form = :form and first_period <= :last and last_period >= :first
            order by id desc limit 1
            """)
                .param("form", form)
                .param("first", first.toString())
                .param("last", last.toString())
                .query(String.class)
                .optional()
                .filter(sha256::equals)
                .isPresent();
    }

    /** From one moment to the next this load is what these providers say of these months. */
    void putInForce(
            Load load,
            String form,
            RegisterLoads.Arrival arrival,
            Collection<String> providers,
            List<YearMonth> periods) {
        database.writing().executeWithoutResult(_ -> {
            for (String provider : providers) {
                for (YearMonth period : periods) {
                    client.sql("""
                        insert into in_force (kind, provider, period, load_id)
                        values (:kind, :provider, :period, :load)
                        on conflict (kind, provider, period) do update set load_id = excluded.load_id
                        """)
                            .param("kind", load.kind())
                            .param("provider", provider)
                            .param("period", period.toString())
                            .param("load", load.id())
                            .update();
                }
            }
            if (load.kind().equals(Load.PAYMENTS)) {
                client.sql("insert into payment_load (load_id) values (:load)")
                        .param("load", load.id())
                        .update();
            }
            client.sql("""
                insert into register_load
                  (id, form, sha256, first_period, last_period, loaded_at, sender, line_count)
                values (:id, :form, :sha, :first, :last, :at, :sender, :lines)
                """)
                    .param("id", load.id())
                    .param("form", form)
                    .param("sha", arrival.sha256())
                    .param("sender", arrival.sending().sender())
                    .param("lines", arrival.lines())
                    .param("first", periods.getFirst().toString())
                    .param("last", periods.getLast().toString())
                    .param("at", clock.instant().toString())
                    .update();
        });
    }

    boolean isInForce(long load) {
        return client.sql("select count(*) from in_force where load_id = :load")
                        .param("load", load)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
