package ua.vikno.kiosk.services.impure;

import java.time.Instant;

/** A flow that looks at the clock itself. */
public final class NewsByTheClock {
    public boolean fresh(Instant news) {
        return news.isAfter(Instant.now());
    }
}
