package ua.vikno.portal.registers;

import java.time.Clock;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which registers were taken, in order. */
final class LoadLog {
    private final JdbcClient client;
    private final Clock clock;

    LoadLog(JdbcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

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

    void add(String form, String sha256, YearMonth first, YearMonth last) {
        client.sql("""
                        insert into register_load (id, form, sha256, first_period, last_period, loaded_at)
                        values ((select coalesce(max(id), 0) + 1 from register_load), :form, :sha, :first, :last, :at)
                        """)
                .param("form", form)
                .param("sha", sha256)
                .param("first", first.toString())
                .param("last", last.toString())
                .param("at", clock.instant().toString())
                .update();
    }
}
