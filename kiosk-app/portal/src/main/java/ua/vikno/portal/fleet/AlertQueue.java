package ua.vikno.portal.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.vikno.portal.store.Database;

/** Messages that wait to be sent to one receiver, in the database, so that they survive a restart. They leave in the order in which they were made. */
record AlertQueue(Database database, String receiver) {
    /** While so many wait, none is made: what is wrong is told by the next one. */
    static final int MOST = 5;

    static final Duration GIVEN_UP = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final long FIRST_SECONDS = 30;
    private static final long LONGEST_SECONDS = 3_600;
    private static final int DOUBLED_AT_MOST = 7;

    /** What became of a message. */
    enum Outcome {
        WAITING,
        SENT,
        /** Not taken for a day. */
        GIVEN_UP
    }

    /** @param tries with the one that it is taken for */
    record Message(String id, Instant made, String body, int tries) {}

    boolean isFull() {
        return database.client()
                        .sql(
                                "select count(*) from kiosk_alert_message where outcome = 'WAITING' and receiver = :receiver")
                        .param("receiver", receiver)
                        .query(Long.class)
                        .single()
                >= MOST;
    }

    void add(String body, Instant now) {
        database.client()
                .sql("delete from kiosk_alert_message where outcome <> 'WAITING' and made_at < :before")
                .param("before", now.minus(KEPT).toEpochMilli())
                .update();
        database.client()
                .sql("insert into kiosk_alert_message (id, made_at, body, outcome, tries, next_at, receiver)"
                        + " values (:id, :now, :body, 'WAITING', 0, :now, :receiver)")
                .param("receiver", receiver)
                .param("id", UUID.randomUUID().toString())
                .param("now", now.toEpochMilli())
                .param("body", body)
                .update();
    }

    /** The oldest, if it is due; no other portal takes it before its next time, which is after the deadline of this try. */
    Optional<Message> take(Instant now) {
        return database.client()
                .sql("select id, made_at, body, tries, next_at from kiosk_alert_message"
                        + " where outcome = 'WAITING' and receiver = :receiver order by made_at, id limit 1")
                .param("receiver", receiver)
                .query((row, _) -> {
                    Instant next = Instant.ofEpochMilli(row.getLong("next_at"));
                    // A clock that was put back must not make it wait for years.
                    boolean due = !next.isAfter(now) || next.isAfter(now.plusSeconds(LONGEST_SECONDS));
                    return new Due(
                            new Message(
                                    row.getString("id"),
                                    Instant.ofEpochMilli(row.getLong("made_at")),
                                    row.getString("body"),
                                    row.getInt("tries") + 1),
                            due);
                })
                .optional()
                .filter(Due::due)
                .map(Due::message)
                .filter(message -> isMine(message, now));
    }

    private record Due(Message message, boolean due) {}

    private boolean isMine(Message message, Instant now) {
        int before = message.tries() - 1;
        long wait = Math.min(LONGEST_SECONDS, FIRST_SECONDS << Math.min(before, DOUBLED_AT_MOST));
        return database.client()
                        .sql("update kiosk_alert_message set tries = :tries, next_at = :next"
                                + " where id = :id and outcome = 'WAITING' and tries = :before")
                        .param("tries", message.tries())
                        .param("next", now.plusSeconds(wait).toEpochMilli())
                        .param("id", message.id())
                        .param("before", before)
                        .update()
                == 1;
    }

    void settle(Message message, Outcome outcome) {
        database.client()
                .sql("update kiosk_alert_message set outcome = :outcome where id = :id")
                .param("outcome", outcome.name())
                .param("id", message.id())
                .update();
    }

    /** How many of each there are, of the last 30 days and of all receivers. */
    static Map<Outcome, Long> counts(Database database) {
        return database
                .client()
                .sql("select outcome, count(*) as messages from kiosk_alert_message group by outcome")
                .query((row, _) -> Map.entry(Outcome.valueOf(row.getString("outcome")), row.getLong("messages")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
