package ua.vikno.portal.published;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.store.Database;

/** Tells without a key whether the portal works. */
@RestController
class HealthController {
    /** Asked oftener than once a second it tells what was found last: the database is not to be kept busy by it. */
    private static final long GOOD_MILLIS = 1_000;

    private final Database database;
    private final String city;
    private final Clock clock;
    private final AtomicLong askedAgainAt = new AtomicLong(Long.MIN_VALUE);

    HealthController(Database database, String city, Clock clock) {
        this.database = database;
        this.city = city;
        this.clock = clock;
    }

    /** Answers only when the database does. */
    @GetMapping("/api/v1/health")
    Map<String, String> health() {
        long now = clock.millis();
        if (now >= askedAgainAt.get()) {
            database.client().sql("select 1").query(Integer.class).single();
            askedAgainAt.set(now + GOOD_MILLIS);
        }
        return Map.of("status", "up", "city", city);
    }
}
