package ua.vikno.portal.published;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells without a key whether the portal works. */
@RestController
class HealthController {
    private final CityDesk cityDesk;

    HealthController(CityDesk cityDesk) {
        this.cityDesk = cityDesk;
    }

    /** Answers only when the database does. */
    @GetMapping("/api/v1/health")
    Map<String, String> health() {
        return Map.of("status", "up", "city", cityDesk.city().slug());
    }
}
