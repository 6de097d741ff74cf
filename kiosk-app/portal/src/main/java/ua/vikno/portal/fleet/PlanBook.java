package ua.vikno.portal.fleet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.api.fleet.WeekPlan;
import ua.vikno.portal.store.Database;

/** The week plans: one of all kiosks, and of those that have their own. */
record PlanBook(Database database, Clock clock) {
    static final int MOST = 1_000;
    private static final String ALL = "";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @return its own, else the one of all */
    Optional<WeekPlan> of(String kiosk) {
        return database.client()
                .sql("select body from kiosk_plan where kiosk in ('', :kiosk) order by kiosk desc limit 1")
                .param("kiosk", kiosk)
                .query((row, _) -> JSON.readValue(row.getString("body"), WeekPlan.class))
                .optional();
    }

    /** @param kiosk null for the one of all */
    Optional<WeekPlan> own(@Nullable String kiosk) {
        return database.client()
                .sql("select body from kiosk_plan where kiosk = :kiosk")
                .param("kiosk", key(kiosk))
                .query((row, _) -> JSON.readValue(row.getString("body"), WeekPlan.class))
                .optional();
    }

    /** Kiosks that have their own. */
    List<String> kiosks() {
        return database.client()
                .sql("select kiosk from kiosk_plan where kiosk <> '' order by kiosk")
                .query((row, _) -> row.getString("kiosk"))
                .list();
    }

    /** @return false when there is no room */
    boolean set(@Nullable String kiosk, WeekPlan plan) {
        return Boolean.TRUE.equals(database.writing().execute(_ -> {
            end(kiosk);
            return kiosks().size() < MOST
                    && database.client()
                                    .sql("insert into kiosk_plan (kiosk, body, set_at) values (:kiosk, :body, :now)")
                                    .param("kiosk", key(kiosk))
                                    .param("body", JSON.writeValueAsString(plan))
                                    .param("now", clock.millis())
                                    .update()
                            == 1;
        }));
    }

    /** @return whether there was one */
    boolean end(@Nullable String kiosk) {
        return database.client()
                        .sql("delete from kiosk_plan where kiosk = :kiosk")
                        .param("kiosk", key(kiosk))
                        .update()
                > 0;
    }

    private static String key(@Nullable String kiosk) {
        return kiosk == null ? ALL : kiosk;
    }
}
