package ua.vikno.portal.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import ua.vikno.portal.api.identity.SessionRequest.Method;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.problems.ProblemException.Require;
import ua.vikno.portal.store.Database;

/**
 * How many wrong second factors of one kind may come from one kiosk: 10 at once and in each minute, 60 in each hour. Then
 * that kiosk signs residents in by the other kinds only: whoever has her paper in hand is not kept out by somebody who
 * tries numbers. Of one portal number 30 wrong PINs are judged at once, and one more a day, whatever kiosks they come from:
 * four digits are not guessed by patience (decision 39).
 */
final class FactorLimit {
    private static final int IN_A_MINUTE = 10;
    private static final int IN_AN_HOUR = 60;

    private static final int OF_A_NUMBER = 30;
    private static final Duration MONTH = Duration.ofDays(30);

    private final CallLimits ofNumber;
    private final Map<Method, CallLimits> limits = new EnumMap<>(Method.class);

    FactorLimit(Database database, Clock clock) {
        ofNumber = CallLimits.forced(database, clock, new CallLimit("wrong-pin-of-number", OF_A_NUMBER, MONTH));
        for (Method method : Method.values()) {
            String counter = "wrong-" + method.name().toLowerCase(Locale.ROOT).replace('_', '-');
            limits.put(
                    method,
                    CallLimits.forced(
                            database,
                            clock,
                            new CallLimit(counter + "-minute", IN_A_MINUTE, Duration.ofMinutes(1)),
                            new CallLimit(counter + "-hour", IN_AN_HOUR, Duration.ofHours(1))));
        }
    }

    /** @throws ProblemException {@code TOO_MANY} when no factor of this kind is taken from the kiosk now */
    void refuseExhausted(String kiosk, Method method) {
        of(method).refuseExhausted(kiosk);
    }

    /**
     * Counts a wrong one.
     *
     * @throws ProblemException {@code TOO_MANY} when it is one too many
     */
    void count(String kiosk, Method method) {
        of(method).count(kiosk);
    }

    /** How long no PIN of this number is judged; zero when the next one is, and for other factors, which change by the month. */
    Duration closed(Method method, String subject) {
        return method == Method.PORTAL_PIN ? ofNumber.exhausted(subject) : Duration.ZERO;
    }

    /** Counts a wrong one of a number, unless no more are judged. */
    void countOf(Method method, String subject) {
        if (method == Method.PORTAL_PIN) {
            ofNumber.count(subject);
        }
    }

    private CallLimits of(Method method) {
        return Require.present(limits.get(method), "method");
    }
}
