package ua.vikno.kiosk.tour;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import ua.vikno.portal.api.Bill;
import ua.vikno.portal.api.Statement;

/**
 * A whole visit, chapter by chapter, in the order of a resident who has much to do; then a short second one, by the bill
 * the first one printed.
 */
public final class Tour {
    /** Longer than any idle limit without headphones. */
    private static final int IDLE_SECONDS = 125;

    private final Stage stage;
    private final Resident resident;
    private final Director director;
    private final PaperCollector papers;
    private final Map<String, Double> durations = new LinkedHashMap<>();
    private double chapterBegan;

    public Tour(Stage stage, Resident resident, Trays trays, Path out) {
        this.stage = stage;
        this.resident = resident;
        this.papers = new PaperCollector(stage.seen(), trays, out);
        Hand hand = new Hand(stage.scene());
        this.director = new Director(stage.seen(), hand, new Camera(stage.scene(), hand, out.resolve("screens")));
    }

    /** Plays it to the end and writes down what really happened. */
    public TourReport play() throws TourFailed {
        begin();
        chapter("welcome");
        new Identifying(director, resident).play();
        chapter("identified");
        Charges charges = new Charges(director, stage.seen());
        charges.look();
        Statement statement = stage.seen().answer(Statement.class);
        chapter("charges");
        charges.choose();
        charges.form();
        chapter("bill");
        Printing printing = new Printing(director, stage.seen(), papers);
        printing.sheetAndReceipt();
        chapter("printed");
        published();
        idle();
        end();
        chapter("ended");
        secondVisit();
        chapter("second-visit");
        return new TourReport(
                resident, statement, stage.seen().answer(Bill.class), papers, director.shots(), durations);
    }

    private void begin() throws TourFailed {
        director.at("start");
        director.anywhere();
        director.at("menu");
        director.touch("tool:language");
        director.touch("language:en");
        director.photograph("menu-english");
        director.language("hu");
        director.photograph("menu-hungarian");
        director.language("uk");
        director.touch("tool:theme");
        director.photograph("menu-dark");
        director.touch("tool:theme");
    }

    private void published() throws TourFailed {
        director.choose("tariffs");
        director.at("tariffs");
        director.back();
        director.at("menu");
        director.choose("providers");
        director.at("providers");
        director.back();
        director.at("menu");
    }

    private void idle() throws TourFailed {
        stage.pass().accept(IDLE_SECONDS);
        director.at("visit.still-there");
        director.next();
        director.at("menu");
    }

    private void end() throws TourFailed {
        director.finish();
        if (!stage.seen().wiped()) {
            throw new TourFailed("the visit ended without wiping its traces");
        }
    }

    /** The paper of the first visit is the key to the second. */
    private void secondVisit() throws TourFailed {
        Bill bill = stage.seen().answer(Bill.class);
        director.anywhere();
        director.at("menu");
        stage.scan().accept(bill.barcode());
        director.at("charges.statement");
        director.photograph("charges.statement-by-scan");
        director.finish();
    }

    private void chapter(String name) {
        double now = director.seconds();
        durations.put(name, Math.round((now - chapterBegan) * 1000) / 1000.0);
        chapterBegan = now;
    }
}
