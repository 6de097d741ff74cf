package ua.vikno.portal.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.vikno.portal.access.Secrets;

/** Names a dwelling between a preview and the opening of a session; for
 * one kiosk and 15 minutes; signed, so that nothing is kept. */
final class Handles {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})-([\\w-]{22})");

    private final Secrets secrets;
    private final Clock clock;

    Handles(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String of(String kiosk, long dwelling) {
        long until = clock.instant().plus(LIFE).getEpochSecond();
        return dwelling + "-" + until + "-" + signature(kiosk, dwelling, until);
    }

    /** Empty for one that is forged, old or another kiosk's. */
    OptionalLong dwelling(String kiosk, String handle) {
        Matcher parts = FORM.matcher(handle);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long dwelling = Long.parseLong(parts.group(1));
        long until = Long.parseLong(parts.group(2));
        boolean good = Secrets.same(parts.group(3), signature(kiosk, dwelling, until))
                && until >= clock.instant().getEpochSecond();
        return good ? OptionalLong.of(dwelling) : OptionalLong.empty();
    }

    private String signature(String kiosk, long dwelling, long until) {
        byte[] hash = secrets.hmac("handle", dwelling + "-" + until + "-" + kiosk);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
    }
}
