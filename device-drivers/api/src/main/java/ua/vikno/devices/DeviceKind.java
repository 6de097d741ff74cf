package ua.vikno.devices;

/** The kinds of device a kiosk may have. */
public enum DeviceKind {
    RECEIPT_PRINTER,
    DOCUMENT_PRINTER,
    BARCODE_SCANNER,
    SPEECH,
    HEADPHONE_JACK,
    KEYPAD,
    TOUCHSCREEN,
    CABINET,
    PAYMENT_TERMINAL,
    NETWORK
}
