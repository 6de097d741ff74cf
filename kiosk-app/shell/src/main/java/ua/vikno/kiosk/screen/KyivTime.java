package ua.vikno.kiosk.screen;

import java.time.Instant;
import java.time.LocalDate;
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

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    public static LocalTime hour(Instant at) {
        return LocalTime.ofInstant(at, ZONE);
    }
}
