package ua.vikno.devices;

/** What a terminal waits for or does. */
public enum PaymentPhase {
    WAITING_FOR_CARD,
    CARD_READ,
    WAITING_FOR_PIN,
    AUTHORISING,
    /** The terminal prints, or the card may be taken. */
    FINISHING,
    /** The line was lost: the terminal is asked what has become of it. */
    LOOKING_UP
}
