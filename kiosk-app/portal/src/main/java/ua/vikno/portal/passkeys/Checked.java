package ua.vikno.portal.passkeys;

/** What came of a try to sign in by a passkey. */
public sealed interface Checked {
    /**
     * It is this passkey's, for a challenge of this portal, and whoever holds it was verified.
     *
     * @param counter as the passkey has counted; 0 for one that does not
     * @param challenge SHA-256 of it: good once
     */
    record Good(long counter, String challenge) implements Checked {}

    /**
     * All is right but its counter, which did not go on: there are two of it, or the same was sent twice.
     *
     * @param challenge as above
     */
    record Cloned(String challenge) implements Checked {}

    /** Anything else. */
    record Refused() implements Checked {}
}
