package ua.vikno.demonstration.tour;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.identity.Registration;

/**
 * A whole visit, chapter by chapter, in the order of a resident who has much to do; then two short ones, by the papers
 * that the first one printed.
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
        Identifying identifying = new Identifying(director, resident);
        identifying.play();
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
        Registering registering = new Registering(director, stage.seen());
        registering.play(identifying, printing);
        chapter("registered");
        registering.signIn();
        chapter("signed-in");
        published();
        chapter("published");
        idle();
        end();
        chapter("ended");
        laterVisits();
        chapter("by-paper");
        return new TourReport(
                resident,
                statement,
                stage.seen().answer(Bill.class),
                papers,
                director.screens(),
                director.shots(),
                durations);
    }

    private void begin() throws TourFailed {
        director.open();
        director.anywhere();
        director.at("menu");
        director.language("en");
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
        if (director.at("directory.services") instanceof Screen.Choose services) {
            director.choose(services.options().getFirst().id());
            director.at("directory.tariffs");
            director.back();
        }
        director.at("directory.services");
        director.back();
        director.at("menu");
        director.choose("providers");
        if (director.at("directory.providers") instanceof Screen.Choose providers) {
            director.choose(providers.options().getFirst().id());
            director.at("directory.provider");
            director.back();
        }
        director.at("directory.providers");
        director.back();
        director.at("menu");
        director.touch("tool:help");
        director.at("help");
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

    /** The papers of the first visit are the keys to the next ones: the bill's bar code, the slip's QR. */
    private void laterVisits() throws TourFailed {
        byPaper(stage.seen().answer(Bill.class).barcode(), "charges.statement-by-bill");
        byPaper(stage.seen().answer(Registration.class).slipToken(), "charges.statement-by-slip");
    }

    private void byPaper(String code, String picture) throws TourFailed {
        director.at("start");
        stage.scan().accept(code);
        director.at("charges.statement");
        director.photograph(picture);
        director.finish();
    }

    private void chapter(String name) {
        double now = director.seconds();
        durations.put(name, Math.round((now - chapterBegan) * 1000) / 1000.0);
        chapterBegan = now;
    }
}
