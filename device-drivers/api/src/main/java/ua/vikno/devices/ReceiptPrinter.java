package ua.vikno.devices;

import ua.vikno.devices.receipt.Receipt;

/** A thermal printer on a roll. */
public interface ReceiptPrinter extends Device {
    /** Printable dots across the paper: 576 for 80 mm, 384 for 58 mm at 203 dpi. */
    int widthDots();

    /** Never throws for trouble of the device: that is the job's outcome. */
    PrintJob submit(Receipt receipt, JobOptions options);

    /** A technician's page, followed by what only the driver can show: the profile, a ruler, the printer's own letters. */
    default PrintJob submitTestPage(Receipt page, JobOptions options) {
        return submit(page, options);
    }
}
