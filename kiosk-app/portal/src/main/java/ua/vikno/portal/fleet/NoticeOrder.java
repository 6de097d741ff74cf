package ua.vikno.portal.fleet;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the operator asks for it, unchecked; see {@link NoticeRules}.
 *
 * @param kiosk null for all
 * @param stops whether the kiosk serves nobody meanwhile; null is no
 * @param from null is now
 * @param text one line by language
 */
record NoticeOrder(
        @Nullable String kiosk,
        @Nullable Boolean stops,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Map<String, @Nullable String> text) {}
