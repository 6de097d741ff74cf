package ua.vikno.portal.api.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Headers;

/**
 * An open visit at the portal; ended by the kiosk or by time.
 *
 * @param token sent back as {@link Headers#SESSION}
 * @param registeredName how a registered resident wants to be called; null for a visit by bill
 */
public record Session(
        String token,
        Instant expiresAt,
        Dwelling dwelling,
        @Nullable String registeredName) {
    @Override
    public String toString() {
        return "Session[until " + expiresAt + "]";
    }
}
