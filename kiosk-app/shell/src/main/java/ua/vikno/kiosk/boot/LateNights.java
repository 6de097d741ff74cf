package ua.vikno.kiosk.boot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.night.Nights;
import ua.vikno.portal.api.heartbeat.NightlyTest;

/** The kiosk's test of itself, which stands later than those who tell it of quiet hours and ask for its result. */
final class LateNights {
    private volatile @Nullable Nights nights;

    void open(Nights opened) {
        nights = opened;
    }

    void quiet(Instant at, boolean usual) {
        Nights there = nights;
        if (there != null) {
            there.quiet(at, usual);
        }
    }

    @Nullable
    NightlyTest last() {
        Nights there = nights;
        return there == null ? null : there.last().orElse(null);
    }
}
