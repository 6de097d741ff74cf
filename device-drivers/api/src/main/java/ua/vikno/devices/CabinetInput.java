package ua.vikno.devices;

/** What the kiosk's cabinet can sense. */
public enum CabinetInput {
    /** Somebody stands before the kiosk. */
    PRESENCE,
    /** The cabinet is open. */
    DOOR,
    HELP_BUTTON
}
