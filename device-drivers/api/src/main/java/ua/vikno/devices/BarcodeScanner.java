package ua.vikno.devices;

/** Reads bar codes; each read arrives as {@link DeviceEvent.Scanned}. */
public interface BarcodeScanner extends Device {}
