package ua.vikno.devices;

/** Where a print job is. */
public enum JobPhase {
    SENDING,
    PRINTING,
    WAITING_FOR_ATTENTION,
    ENDED
}
