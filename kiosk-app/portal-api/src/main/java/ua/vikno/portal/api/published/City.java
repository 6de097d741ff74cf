package ua.vikno.portal.api.published;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the kiosk stands and what the portal holds.
 *
 * @param period the month of the newest registers; null while there are none
 * @param demonstration true when accounts and requisites are invented: every paper then says «ЗРАЗОК»
 */
public record City(
        String slug,
        String name,
        Centre centre,
        @Nullable YearMonth period,
        boolean demonstration,
        List<Freshness> data) {
    /** The service centre (ЦНАП). */
    public record Centre(
            String name, @Nullable String address, @Nullable String phone) {}

    /** How old one provider's data is. */
    public record Freshness(String provider, YearMonth period, Instant loadedAt) {}
}
