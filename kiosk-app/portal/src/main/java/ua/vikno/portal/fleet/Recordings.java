package ua.vikno.portal.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.recording.Recording;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/** What kiosks' flight recorders sent, the last few of each kiosk, and which one an administrator waits for. */
public final class Recordings {
    /** Of each kiosk. */
    static final int KEPT = 5;

    /** One sooner after the last one is refused. */
    static final Duration LEAST = Duration.ofSeconds(60);

    /** What a kiosk has not sent by then is wanted no more. */
    static final Duration PATIENCE = Duration.ofHours(24);

    private final Database database;
    private final Clock clock;

    Recordings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A recording that came.
     *
     * @param characters of its text
     */
    public record Kept(String id, Instant received, String reason, int characters) {}

    /** Asks a kiosk for its recording, with its next heartbeat; asked twice it is one. */
    public void want(String kiosk) {
        database.writing().executeWithoutResult(_ -> {
            if (wanted(kiosk).isEmpty()) {
                database.client()
                        .sql("insert into kiosk_recording_wanted (kiosk, id, asked_at) values (:kiosk, :id, :now)"
                                + " on conflict (kiosk) do update set id = :id, asked_at = :now")
                        .param("kiosk", kiosk)
                        .param("id", UUID.randomUUID().toString())
                        .param("now", clock.millis())
                        .update();
            }
        });
    }

    /** The one that is waited for. */
    public Optional<String> wanted(String kiosk) {
        return database.client()
                .sql("select id from kiosk_recording_wanted where kiosk = :kiosk and asked_at > :oldest")
                .param("kiosk", kiosk)
                .param("oldest", clock.instant().minus(PATIENCE).toEpochMilli())
                .query(String.class)
                .optional();
    }

    /**
     * Keeps it, and lets the oldest go.
     *
     * @throws ProblemException {@code TOO_MANY} within {@link #LEAST} of the last one
     */
    void take(String kiosk, Recording recording) {
        String body = PackedText.pack(recording.text());
        database.writing().executeWithoutResult(_ -> {
            Instant now = clock.instant();
            List<Kept> before = of(kiosk);
            if (!before.isEmpty()
                    && Duration.between(before.getFirst().received(), now).abs().compareTo(LEAST) < 0) {
                throw new ProblemException(Problem.TOO_MANY, Map.of("retryAfterSeconds", LEAST.toSeconds()));
            }
            before.stream()
                    .skip(KEPT - 1L)
                    .forEach(old -> database.client()
                            .sql("delete from kiosk_recording where id = :id")
                            .param("id", old.id())
                            .update());
            database.client()
                    .sql("insert into kiosk_recording (id, kiosk, received_at, reason, length, body)"
                            + " values (:id, :kiosk, :now, :reason, :length, :body)")
                    .param("id", UUID.randomUUID().toString())
                    .param("kiosk", kiosk)
                    .param("now", now.toEpochMilli())
                    .param("reason", recording.reason())
                    .param("length", recording.text().length())
                    .param("body", body)
                    .update();
            if (recording.wanted() != null) {
                database.client()
                        .sql("delete from kiosk_recording_wanted where kiosk = :kiosk and id = :id")
                        .param("kiosk", kiosk)
                        .param("id", recording.wanted())
                        .update();
            }
        });
    }

    /** The newest first. */
    public List<Kept> of(String kiosk) {
        return database.client()
                .sql("select id, received_at, reason, length from kiosk_recording where kiosk = :kiosk"
                        + " order by received_at desc, id")
                .param("kiosk", kiosk)
                .query((row, _) -> kept(row))
                .list();
    }

    /** The lines of one, empty where this kiosk sent none of that id. */
    public Optional<String> text(String kiosk, String id) {
        return database.client()
                .sql("select body from kiosk_recording where kiosk = :kiosk and id = :id")
                .param("kiosk", kiosk)
                .param("id", id)
                .query(String.class)
                .optional()
                .map(body -> PackedText.unpack(body, Recording.LONGEST));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("received_at")),
                row.getString("reason"),
                row.getInt("length"));
    }
}
