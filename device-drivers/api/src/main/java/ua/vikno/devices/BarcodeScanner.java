package ua.vikno.devices;

/** Reads bar codes; each read arrives as {@link DeviceEvent.Scanned}. */
public interface BarcodeScanner extends Device {
    /**
     * Whether somebody may want to scan now; so it is from the start. A camera looks only then. A scanner that is a device
     * of its own decides for itself when it reads. Returns at once.
     */
    default void expect(boolean expected) {}
}
