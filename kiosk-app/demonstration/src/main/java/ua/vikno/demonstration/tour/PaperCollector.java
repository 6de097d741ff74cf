package ua.vikno.demonstration.tour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Effect.PrintTarget;

/** Takes every paper out of its tray as it comes, under a name that tells what it is. */
final class PaperCollector {
    private final ua.vikno.documents.Papers papers = new ua.vikno.documents.Papers();
    private final Observations seen;
    private final Trays trays;
    private final Path out;
    private final List<VisitRecord.Document> documents = new ArrayList<>();

    PaperCollector(Observations seen, Trays trays, Path out) {
        this.seen = seen;
        this.trays = trays;
        this.out = out;
    }

    List<VisitRecord.Document> documents() {
        return List.copyOf(documents);
    }

    /** The job that ended last. */
    void collect() throws TourFailed {
        Observations.Ended ended = seen.ended().getLast();
        Effect.Print print = ended.print();
        String kind = switch (print.paper()) {
            case Paper.BillPaper _ -> "bill";
            case Paper.RegistrationSlip _ -> "registration-slip";
            case Paper.TestPage _ -> "test-page";
        };
        boolean sheet = print.target() == PrintTarget.SHEET;
        String file = sheet ? kind + ".pdf" : (kind.equals("bill") ? "receipt" : kind) + ".png";
        try {
            trays.take(print.target(), out.resolve(file));
        } catch (IOException e) {
            throw new TourFailed("the paper is not in the tray: " + e);
        }
        documents.add(new VisitRecord.Document(
                kind + (sheet ? "-a4" : "-receipt"),
                file,
                sheet ? papers.pages(print.paper()) : 1,
                ended.outcome()
                        .getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(java.util.Locale.ROOT)));
    }

    /** Of the bill, as printed. */
    List<VisitRecord.Qr> qr() {
        return seen.ended().stream()
                .map(ended -> ended.print().paper())
                .filter(Paper.BillPaper.class::isInstance)
                .findFirst()
                .map(bill -> papers.qr(bill).stream()
                        .map(qr -> new VisitRecord.Qr(qr.provider(), qr.text()))
                        .toList())
                .orElse(List.of());
    }
}
