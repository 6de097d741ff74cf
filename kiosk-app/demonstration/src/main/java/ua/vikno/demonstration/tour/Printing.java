package ua.vikno.demonstration.tour;

import ua.vikno.devices.JobOutcome;

/** The same paper on a sheet and on the roll. */
final class Printing {
    private final Director director;
    private final Observations seen;
    private final PaperCollector papers;

    Printing(Director director, Observations seen, PaperCollector papers) {
        this.director = director;
        this.seen = seen;
        this.papers = papers;
    }

    void sheetAndReceipt() throws TourFailed {
        print("sheet");
        // The same bill on the roll too.
        director.press("another");
        director.at("printing.choose");
        print("receipt");
        director.next();
        director.at("visit.more");
        director.choose("menu");
        director.at("menu");
    }

    /** From the choice of printers to "take your paper". */
    void print(String printer) throws TourFailed {
        int before = seen.ended().size();
        director.choose(printer);
        director.at("printing.take");
        Observations.Ended ended = seen.ended().getLast();
        if (seen.ended().size() == before || !(ended.outcome() instanceof JobOutcome.Confirmed)) {
            throw new TourFailed("the paper was shown as printed, but the printer said " + ended.outcome());
        }
        papers.collect();
    }
}
