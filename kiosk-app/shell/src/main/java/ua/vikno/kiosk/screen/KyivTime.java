package ua.vikno.kiosk.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The day and the hour in Ukraine: a kiosk stands there, whatever time zone its computer is set to. */
public final class KyivTime {
    private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private KyivTime() {}

    public static ZonedDateTime at(Instant at) {
        return at.atZone(ZONE);
    }

    /** An hour that the clock skips in spring is the one after it; of one that comes twice in autumn the first counts. */
    public static Instant moment(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    public static LocalTime hour(Instant at) {
        return LocalTime.ofInstant(at, ZONE);
    }
}
