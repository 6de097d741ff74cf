package ua.vikno.devices;

import ua.vikno.devices.receipt.Receipt;

/** A thermal printer on a roll. */
public interface ReceiptPrinter extends Device {
    /** Printable dots across the paper: 576 for 80 mm, 384 for 58 mm at 203 dpi. */
    int widthDots();

    /** Never throws for trouble of the device: that is the job's outcome. */
    PrintJob submit(Receipt receipt, JobOptions options);
}
