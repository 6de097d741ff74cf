package ua.vikno.portal.access;

/** How a visitor was identified. */
public enum Level {
    /** A bill's account and the control code printed on it. */
    FACTOR,
    /** Portal number and PIN, or the slip of the registration. */
    REGISTERED
}
