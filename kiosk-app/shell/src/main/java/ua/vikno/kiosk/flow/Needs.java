package ua.vikno.kiosk.flow;

/** What must be there before a service can be had. */
public enum Needs {
    NOTHING,
    /** What the portal publishes; the kiosk has its own copy. */
    DIRECTORY,
    /** A portal that answers. */
    PORTAL,
    /** A session: the resident has shown a second factor of an account, or is registered. Needs the portal too. */
    FACTOR,
    /** A session of a registered resident. Needs the portal too. */
    REGISTERED
}
