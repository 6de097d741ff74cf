package ua.vikno.portal.api.identity;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Money;

/**
 * What may be seen with an account number alone.
 *
 * @param handle names the dwelling in {@link SessionRequest}; opaque, short-lived, not a secret
 * @param maskedPayer {@code Щ***ь І. Г.}
 * @param due null where a portal tells it after the second factor only, as the reference portal does
 */
public record AccountPreview(
        String handle, String maskedPayer, @Nullable Money due, YearMonth period) {}
