package ua.vikno.portal.genuine;

import java.time.Instant;

/** Whether the kiosk that has shown a proof is genuine. */
sealed interface Verdict {
    /**
     * It is one of the city's.
     *
     * @param place where it stands, for people; may be empty
     * @param at when it made the proof
     * @param version of its program
     * @param digest SHA-256 of its program, hexadecimal
     */
    record Genuine(String kiosk, String place, Instant at, String version, String digest) implements Verdict {}

    record NotGenuine(Why why) implements Verdict {}

    /** Why it is not. */
    enum Why {
        /** Not what a kiosk shows. */
        UNREADABLE,
        /** The city has no such kiosk. */
        UNKNOWN,
        /** Signed by no key of that kiosk, or changed afterwards. */
        FORGED,
        /** Its certificate was revoked, or has ended. */
        REVOKED,
        /** Made more than ten minutes ago: a picture of the code. */
        OLD,
        /** Made in the future: the kiosk's clock is wrong. */
        CLOCK,
        /** It is one of the city's, and runs a program that nobody has declared good. */
        UNKNOWN_RELEASE,
        /** It is one of the city's, and runs a program that is good no more. */
        REVOKED_RELEASE
    }
}
