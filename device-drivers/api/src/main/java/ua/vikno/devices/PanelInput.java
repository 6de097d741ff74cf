package ua.vikno.devices;

/** What the kiosk's cabinet can sense. */
public enum PanelInput {
    /** Somebody stands before the kiosk. */
    PRESENCE,
    /** The cabinet is open. */
    DOOR,
    HELP_BUTTON
}
