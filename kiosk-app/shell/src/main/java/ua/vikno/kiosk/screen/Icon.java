package ua.vikno.kiosk.screen;

/** Drawn by the presentation; always beside a word. */
public enum Icon {
    NONE,
    CHARGES,
    BILL,
    REGISTER,
    SIGN_IN,
    TARIFFS,
    PROVIDERS,
    SCAN,
    NUMBER,
    ADDRESS,
    WATER,
    SEWERAGE,
    HEATING,
    WASTE,
    SERVICE,
    PAYMENTS,
    HISTORY,
    PRINTER,
    RECEIPT,
    PAPER,
    PERSON,
    WARNING,
    SUCCESS,
    CLOCK,
    NETWORK,
    SCREEN,
    PHONE,
    HELP
}
