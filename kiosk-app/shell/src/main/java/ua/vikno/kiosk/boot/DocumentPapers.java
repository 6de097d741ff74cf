package ua.vikno.kiosk.boot;

import ua.vikno.devices.receipt.Receipt;
import ua.vikno.documents.Paper;
import ua.vikno.documents.Papers;
import ua.vikno.kiosk.runtime.printing.PrintRunner.PaperMaker;

/** The house's papers. */
record DocumentPapers(Papers papers) implements PaperMaker {
    @Override
    public byte[] pdf(Paper paper) {
        return papers.pdf(paper);
    }

    @Override
    public Receipt receipt(Paper paper) {
        return papers.receipt(paper);
    }
}
