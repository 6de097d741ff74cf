package ua.vikno.devices.spi;

import ua.vikno.devices.BarcodeScanner;

/** A scanner before which a demonstration can hold something; no real one is. */
public interface DemonstrationScanner extends BarcodeScanner {
    /** Holds a symbol with this content before the scanner; nothing happens while it is unplugged. */
    void scan(String text);
}
