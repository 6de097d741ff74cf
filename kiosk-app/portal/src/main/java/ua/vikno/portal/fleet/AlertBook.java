package ua.vikno.portal.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.fleet.Alert.Subject;
import ua.vikno.portal.store.Database;

/** The rows of alerts, and which portal looks. Used within one transaction. */
record AlertBook(Database database) {
    /** Of several portals one looks, once in this time. */
    static final Duration LOOK = Duration.ofSeconds(25);

    /**
     * @param message when a message was made last
     * @param daily when what needs attention was told last
     */
    record Round(Instant message, Instant daily) {}

    /** Empty while another portal has looked; until the end of the transaction no other begins. */
    Optional<Round> begin(Instant now) {
        database.client()
                .sql("insert into kiosk_alert_round (id, looked_at, message_at, daily_at) values (1, 0, 0, :now)"
                        + " on conflict (id) do nothing")
                .param("now", now.toEpochMilli())
                .update();
        int mine = database.client()
                .sql("update kiosk_alert_round set looked_at = :now"
                        + " where id = 1 and (looked_at <= :before or looked_at > :now)")
                .param("now", now.toEpochMilli())
                .param("before", now.minus(LOOK).toEpochMilli())
                .update();
        return mine == 0
                ? Optional.empty()
                : database.client()
                        .sql("select message_at, daily_at from kiosk_alert_round where id = 1")
                        .query((row, _) -> new Round(
                                Instant.ofEpochMilli(row.getLong("message_at")),
                                Instant.ofEpochMilli(row.getLong("daily_at"))))
                        .optional();
    }

    void end(Round round) {
        database.client()
                .sql("update kiosk_alert_round set message_at = :message, daily_at = :daily where id = 1")
                .param("message", round.message().toEpochMilli())
                .param("daily", round.daily().toEpochMilli())
                .update();
    }

    /** Those of a kind that only a newer portal knows are left to it. */
    List<AlertRow> rows() {
        return database
                .client()
                .sql("select kiosk, kind, device, began_at, seen_at, told_at, gone_at, times from kiosk_alert")
                .query((row, _) -> row(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Writes only what has changed. */
    void keep(List<AlertRow> before, List<AlertRow> after) {
        Set<AlertRow> unchanged = new HashSet<>(before);
        List<AlertRow> changed =
                after.stream().filter(row -> !unchanged.contains(row)).toList();
        Set<Subject> kept = after.stream().map(AlertRow::subject).collect(Collectors.toSet());
        before.stream()
                .map(AlertRow::subject)
                .filter(old -> !kept.contains(old))
                .forEach(this::delete);
        for (AlertRow row : changed) {
            delete(row.subject());
            database.client()
                    .sql("insert into kiosk_alert (kiosk, kind, device, began_at, seen_at, told_at, gone_at, times)"
                            + " values (:kiosk, :kind, :device, :began, :seen, :told, :gone, :times)")
                    .param("kiosk", row.subject().kiosk())
                    .param("kind", row.subject().kind().name())
                    .param("device", row.subject().device())
                    .param("began", row.began().toEpochMilli())
                    .param("seen", row.seen().toEpochMilli())
                    .param("told", millis(row.told()))
                    .param("gone", millis(row.gone()))
                    .param("times", row.times())
                    .update();
        }
    }

    private void delete(Subject subject) {
        database.client()
                .sql("delete from kiosk_alert where kiosk = :kiosk and kind = :kind and device = :device")
                .param("kiosk", subject.kiosk())
                .param("kind", subject.kind().name())
                .param("device", subject.device())
                .update();
    }

    private static Optional<AlertRow> row(ResultSet row) throws SQLException {
        Optional<Trouble.Kind> kind = Trouble.Kind.of(row.getString("kind"));
        return kind.isEmpty() ? Optional.empty() : Optional.of(row(kind.get(), row));
    }

    private static AlertRow row(Trouble.Kind kind, ResultSet row) throws SQLException {
        return new AlertRow(
                new Subject(row.getString("kiosk"), kind, row.getString("device")),
                Instant.ofEpochMilli(row.getLong("began_at")),
                Instant.ofEpochMilli(row.getLong("seen_at")),
                moment(row, "told_at"),
                moment(row, "gone_at"),
                row.getInt("times"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }
}
