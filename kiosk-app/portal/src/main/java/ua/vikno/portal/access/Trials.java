package ua.vikno.portal.access;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.LongStream;
import ua.vikno.portal.api.trial.Trial;

/**
 * Account and code of the dwelling that is kept for tests: for one kiosk, and from 10 to 20 minutes. Derived from the portal's secret, so
 * that nothing is kept and any portal of the database knows them.
 */
public final class Trials {
    /** In no register, and without an account: no list, search, comparison or sum comes upon it. */
    public static final long DWELLING = 0;

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final long ACCOUNTS = 10_000_000_000L;
    private static final int CODES = 1_000_000;

    private final Secrets secrets;
    private final Clock clock;

    Trials(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    public Trial of(String kiosk) {
        Instant now = clock.instant();
        long window = window(now);
        return new Trial(
                now,
                account(kiosk, window),
                code(kiosk, window),
                Instant.ofEpochSecond((window + 2) * WINDOW.toSeconds()));
    }

    /** Whether this kiosk was told this account a moment ago. */
    public boolean isAccount(String kiosk, String typed) {
        return windows().anyMatch(window -> Secrets.same(typed.strip(), account(kiosk, window)));
    }

    /** Whether this kiosk was told this code a moment ago. */
    public boolean isCode(String kiosk, String typed) {
        return windows().anyMatch(window -> Secrets.same(typed, code(kiosk, window)));
    }

    private LongStream windows() {
        long window = window(clock.instant());
        return LongStream.of(window, window - 1);
    }

    private static long window(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), WINDOW.toSeconds());
    }

    private String account(String kiosk, long window) {
        return String.format(Locale.ROOT, "VIKNO-%010d", number("trial-account", kiosk, window, ACCOUNTS));
    }

    private String code(String kiosk, long window) {
        return String.format(Locale.ROOT, "%06d", number("trial-code", kiosk, window, CODES));
    }

    private long number(String purpose, String kiosk, long window, long below) {
        byte[] hash = secrets.hmac(purpose, window + "|" + kiosk);
        return (ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE) % below;
    }
}
