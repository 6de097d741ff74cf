package ua.vikno.portal.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.fleet.Notices.Notice;
import ua.vikno.portal.store.Database;

/** The operator's notices that have not ended; the others are deleted when one is set. */
record NoticeBook(Database database, Clock clock) {
    static final int MOST = 20;
    private static final String COLUMNS = "select id, kiosk, stops, starts_at, ends_at, text_uk, text_en, text_hu"
            + " from kiosk_notice where ends_at > :now";
    private static final String ORDER = " order by starts_at, id";

    List<OperatorsNotice> all() {
        return database.client()
                .sql(COLUMNS + ORDER)
                .param("now", clock.millis())
                .query((row, _) -> notice(row))
                .list();
    }

    /** Those for one kiosk and those for all. */
    List<Notice> of(String kiosk) {
        return database.client()
                .sql(COLUMNS + " and kiosk in ('', :kiosk)" + ORDER)
                .param("now", clock.millis())
                .param("kiosk", kiosk)
                .query((row, _) -> notice(row).notice())
                .list();
    }

    /** Whether one of this id may be set: there are not {@link #MOST} others. */
    boolean hasRoom(String id) {
        return all().stream().filter(other -> !other.notice().id().equals(id)).count() < MOST;
    }

    /** @return false when there is no room */
    boolean set(OperatorsNotice order) {
        return Boolean.TRUE.equals(database.writing().execute(_ -> {
            Notice notice = order.notice();
            if (!hasRoom(notice.id())) {
                return false;
            }
            database.client()
                    .sql("delete from kiosk_notice where ends_at <= :now or id = :id")
                    .param("now", clock.millis())
                    .param("id", notice.id())
                    .update();
            Map<String, String> texts = notice.text().texts();
            return database.client()
                            .sql(
                                    "insert into kiosk_notice (id, kiosk, stops, starts_at, ends_at, text_uk, text_en, text_hu)"
                                            + " values (:id, :kiosk, :stops, :from, :until, :uk, :en, :hu)")
                            .param("id", notice.id())
                            .param("kiosk", order.kiosk() == null ? "" : order.kiosk())
                            .param("stops", notice.stops() ? 1 : 0)
                            .param("from", notice.from().toEpochMilli())
                            .param("until", notice.until().toEpochMilli())
                            .param("uk", texts.get("uk"))
                            .param("en", texts.get("en"))
                            .param("hu", texts.get("hu"))
                            .update()
                    == 1;
        }));
    }

    /** @return whether there was one */
    boolean end(String id) {
        return database.client()
                        .sql("delete from kiosk_notice where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    private static OperatorsNotice notice(ResultSet row) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        for (String language : List.of("uk", "en", "hu")) {
            String text = row.getString("text_" + language);
            if (text != null) {
                texts.put(language, text);
            }
        }
        String kiosk = row.getString("kiosk");
        return new OperatorsNotice(
                kiosk.isEmpty() ? null : kiosk,
                new Notice(
                        row.getString("id"),
                        row.getInt("stops") != 0,
                        Instant.ofEpochMilli(row.getLong("starts_at")),
                        Instant.ofEpochMilli(row.getLong("ends_at")),
                        new Localized(texts)));
    }
}
