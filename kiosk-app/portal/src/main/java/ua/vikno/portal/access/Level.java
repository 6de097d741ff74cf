package ua.vikno.portal.access;

/** How a visitor was identified. */
public enum Level {
    /** A bill's account and the control code printed on it, or its bar code. */
    FACTOR,
    /** The same with a bill that a cabinet formed: opens what the cabinet opens, and makes no other cabinet. */
    COPY,
    /** Portal number and PIN. */
    REGISTERED,
    /** The slip of the registration. */
    SLIP
}
