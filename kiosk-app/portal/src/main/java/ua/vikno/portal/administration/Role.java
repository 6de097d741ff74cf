package ua.vikno.portal.administration;

/** What an administrator may do; each may what those before it may. */
enum Role {
    /** Sees. */
    VIEWER,
    /** Sets and ends notices. */
    OPERATOR,
    /** Adds, confirms, replaces and shuts out kiosks. */
    ADMINISTRATOR;

    boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }
}
