package ua.vikno.devices;

/** What the kiosk's cabinet can sense. */
public enum CabinetInput {
    /** A person stands in front of the kiosk. */
    PRESENCE,
    /** The cabinet is open. */
    DOOR,
    HELP_BUTTON
}
