package ua.vikno.portal.api.common;

import java.util.Arrays;
import java.util.Optional;

/** The reasons a portal refuses, as RFC 9457 {@code type} URIs; words are the kiosk's business. */
public enum Problem {
    ACCOUNT_NOT_FOUND("account-not-found", 404),
    DWELLING_NOT_FOUND("dwelling-not-found", 404),
    BILL_NOT_FOUND("bill-not-found", 404),
    NO_REGISTERS("no-registers", 404),
    /** The second factor is wrong; property {@code attemptsLeft}. */
    WRONG_FACTOR("wrong-factor", 403),
    /** Three wrong tries; property {@code lockedUntil} (ISO 8601 instant). */
    LOCKED("locked", 423),
    SESSION_EXPIRED("session-expired", 401),
    KIOSK_UNKNOWN("kiosk-unknown", 401),
    FORBIDDEN("forbidden", 403),
    /** No certificate by this token; property {@code reason}: unknown, expired, used, ended. */
    ENROLMENT_REFUSED("enrolment-refused", 403),
    /** The kiosk's certificate opens nothing; property {@code reason}: missing, unknown, expired, revoked, early. */
    CERTIFICATE_REFUSED("certificate-refused", 401),
    ALREADY_REGISTERED("already-registered", 409),
    /** The key was used before with a different request. */
    IDEMPOTENCY_CONFLICT("idempotency-conflict", 409),
    /** A field is not acceptable; properties {@code field} and {@code reason}. */
    INVALID_FIELD("invalid-field", 422),
    MALFORMED("malformed", 400),
    TOO_LARGE("too-large", 413),
    TOO_MANY("too-many", 429),
    /** Too much work at once; property {@code retryAfterSeconds}. */
    BUSY("busy", 503),
    INTERNAL("internal", 500);

    private static final String PREFIX = "urn:vikno:problem:";
    private final String slug;
    private final int status;

    Problem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    public String type() {
        return PREFIX + slug;
    }

    public int status() {
        return status;
    }

    public static Optional<Problem> ofType(String type) {
        return Arrays.stream(values()).filter(p -> p.type().equals(type)).findFirst();
    }
}
