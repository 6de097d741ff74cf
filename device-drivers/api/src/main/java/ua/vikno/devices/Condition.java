package ua.vikno.devices;

/** What can be the matter with a device; the presentation turns a condition into words. */
public enum Condition {
    PAPER_NEAR_END,
    PAPER_OUT,
    PAPER_JAM,
    /** The tray that takes what was printed is full. */
    OUTPUT_FULL,
    COVER_OPEN,
    CUTTER_ERROR,
    HEAD_HOT,
    TONER_LOW,
    TONER_EMPTY,
    /** A cartridge, drum or the like is not in its place. */
    SUPPLY_MISSING,
    UNRECOVERABLE,
    OFFLINE,
    NO_STATUS_CHANNEL,
    PERMISSION_DENIED,
    IN_USE_BY_OTHER,
    STALLED,
    PROTOCOL,
    /** It answers only over an encrypted connection. */
    ENCRYPTION_NEEDED,
    /** It shows a certificate that nobody here knows. */
    CERTIFICATE_UNTRUSTED,
    /** It shows another certificate than the one that the technician has trusted. */
    CERTIFICATE_CHANGED,
    UNSUPPORTED_FORMAT,
    TAMPERED,
    NOT_CONFIGURED
}
