package ua.vikno.portal.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.store.Database;

/** What kiosks told of themselves, hour by hour. */
record KioskHours(Database database) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final String HOUR =
            "select hour, beats, worst, hottest, disk_free_mib, roll_metres, counts from kiosk_hour";

    void count(KioskState state, Map<String, Long> increase) {
        Instant hour = state.received().truncatedTo(ChronoUnit.HOURS);
        Map<String, Long> counts = hour(state.kiosk(), hour)
                .map(before -> Increase.sum(before.counts(), increase))
                .orElse(increase);
        Heartbeat.PaperRoll roll = state.heartbeat().roll();
        database.client()
                .sql("insert into kiosk_hour (kiosk, hour, beats, worst, hottest, disk_free_mib, roll_metres, counts)"
                        + " values (:kiosk, :hour, 1, :worst, :hottest, :disk, :roll, :counts)"
                        + " on conflict (kiosk, hour) do update set beats = kiosk_hour.beats + 1,"
                        + " worst = case when kiosk_hour.worst > :worst then kiosk_hour.worst else :worst end,"
                        + " hottest = case when kiosk_hour.hottest > :hottest then kiosk_hour.hottest else :hottest end,"
                        + " disk_free_mib = :disk, roll_metres = :roll, counts = :counts")
                .param("kiosk", state.kiosk())
                .param("hour", hour.toEpochMilli())
                .param("worst", state.worst().number())
                .param("hottest", state.heartbeat().machine().hottest())
                .param("disk", state.heartbeat().machine().diskFreeMib())
                .param("roll", roll == null ? null : roll.metres())
                .param("counts", JSON.writeValueAsString(counts))
                .update();
    }

    /** The last hours of a kiosk, the newest first; at most so many. */
    List<KioskHour> of(String kiosk, int most) {
        return database.client()
                .sql(HOUR + " where kiosk = :kiosk order by hour desc limit :most")
                .param("kiosk", kiosk)
                .param("most", most)
                .query((row, _) -> hour(row))
                .list();
    }

    private Optional<KioskHour> hour(String kiosk, Instant hour) {
        return database.client()
                .sql(HOUR + " where kiosk = :kiosk and hour = :hour")
                .param("kiosk", kiosk)
                .param("hour", hour.toEpochMilli())
                .query((row, _) -> hour(row))
                .optional();
    }

    private static KioskHour hour(ResultSet row) throws SQLException {
        return new KioskHour(
                Instant.ofEpochMilli(row.getLong("hour")),
                row.getInt("beats"),
                level(row.getInt("worst")),
                row.getObject("hottest") instanceof Number hottest ? hottest.intValue() : null,
                row.getObject("disk_free_mib") instanceof Number disk ? disk.longValue() : null,
                row.getObject("roll_metres") instanceof Number roll ? roll.intValue() : null,
                JSON.readValue(row.getString("counts"), COUNTS));
    }

    private static Level level(int kept) {
        return switch (kept) {
            case 0 -> Level.GREEN;
            case 1 -> Level.AMBER;
            default -> Level.RED;
        };
    }
}
