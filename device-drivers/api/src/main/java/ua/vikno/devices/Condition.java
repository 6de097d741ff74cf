package ua.vikno.devices;

/** What can be the matter with a device; the presentation turns a condition into words. */
public enum Condition {
    PAPER_NEAR_END,
    PAPER_OUT,
    PAPER_JAM,
    COVER_OPEN,
    CUTTER_ERROR,
    HEAD_HOT,
    TONER_LOW,
    TONER_EMPTY,
    UNRECOVERABLE,
    OFFLINE,
    NO_STATUS_CHANNEL,
    PERMISSION_DENIED,
    IN_USE_BY_OTHER,
    STALLED,
    PROTOCOL,
    UNSUPPORTED_FORMAT,
    TAMPERED,
    NOT_CONFIGURED
}
