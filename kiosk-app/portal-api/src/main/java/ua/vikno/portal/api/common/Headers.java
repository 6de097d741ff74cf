package ua.vikno.portal.api.common;

/** Names of the HTTP headers that the contract adds to HTTP's own. */
public final class Headers {
    /** Carries the token of an open session. */
    public static final String SESSION = "Vikno-Session";

    /** Carries the key that makes a repeated request the same request: 1 to 80 characters, chosen by the caller. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private Headers() {}
}
