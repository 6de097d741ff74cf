package ua.vikno.devices;

/** Reads bar codes; each read arrives as {@link DeviceEvent.Scanned}. */
public interface BarcodeScanner extends Device {
    /**
     * Tells the scanner whether a scan would be used now; true after the start. A camera is on only then; a hand
     * scanner decides for itself when it reads. Returns at once.
     */
    default void expect(boolean expected) {}
}
