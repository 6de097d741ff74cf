package ua.vikno.portal.access;

/** A key as the portal makes it: 32 random bytes, 43 characters in base64url (RFC 4648 §5). */
final class NewKey {
    private static final int CHARACTERS = 43;

    private NewKey() {}

    static String random() {
        return Secrets.randomToken();
    }

    /** False for a key that somebody thought of, or that was cut off. */
    static boolean isLong(String key) {
        return key.length() >= CHARACTERS;
    }
}
