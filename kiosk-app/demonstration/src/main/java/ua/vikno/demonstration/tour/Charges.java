package ua.vikno.demonstration.tour;

import ua.vikno.kiosk.screen.Screen;
import ua.vikno.portal.api.billing.Statement;

/** The statement from all sides, then what to pay. */
final class Charges {
    /** Where nothing is owed, any amount may still be paid. */
    private static final String ANY_AMOUNT = "25";

    private final Director director;
    private final Observations seen;

    Charges(Director director, Observations seen) {
        this.director = director;
        this.seen = seen;
    }

    void look() throws TourFailed {
        director.at("charges.statement");
        int lines = seen.answer(Statement.class).lines().size();
        for (int line = 0; line < lines; line++) {
            director.touch("row:" + line);
            director.at("charges.line");
            if (line > 0) {
                director.photograph("charges.line-" + (line + 1));
            }
            director.back();
            director.at("charges.statement");
        }
        look("payments", "charges.payments");
        look("history", "charges.history");
        look("balance", "charges.balance");
    }

    private void look(String action, String screen) throws TourFailed {
        director.press(action);
        director.at(screen);
        director.back();
        director.at("charges.statement");
    }

    /** Pays what is owed, as the screen proposes; where nothing is, something of the first service. */
    void choose() throws TourFailed {
        director.next();
        pick();
    }

    void pick() throws TourFailed {
        if (director.at("charges.choose") instanceof Screen.Amounts amounts
                && amounts.picks().stream().noneMatch(Screen.Amounts.Pick::chosen)) {
            director.touch("pick:" + amounts.picks().getFirst().id());
            if (director.atOneOf("charges.amount", "charges.choose").id().equals("charges.amount")) {
                director.type(ANY_AMOUNT);
                director.photograph("charges.amount-typed");
                director.next();
                director.at("charges.choose");
            }
        }
        director.next();
        director.at("charges.review");
    }

    void form() throws TourFailed {
        director.next();
        director.at("printing.choose");
    }
}
