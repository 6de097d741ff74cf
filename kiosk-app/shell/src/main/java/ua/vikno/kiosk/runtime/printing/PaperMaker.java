package ua.vikno.kiosk.runtime.printing;

import ua.vikno.devices.receipt.Receipt;
import ua.vikno.documents.Paper;

/** Draws papers. */
public interface PaperMaker {
    byte[] pdf(Paper paper);

    Receipt receipt(Paper paper);
}
