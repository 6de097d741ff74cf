package ua.vikno.portal.fleet;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An hour of a kiosk.
 *
 * @param beats how many heartbeats came; 60 when all did
 * @param worst of its troubles
 * @param hottest in °C; null where the machine does not say
 * @param counts how often something happened in it, by name
 */
public record KioskHour(
        Instant hour,
        int beats,
        Level worst,
        @Nullable Integer hottest,
        @Nullable Long diskFreeMib,
        @Nullable Integer rollMetres,
        Map<String, Long> counts) {}
