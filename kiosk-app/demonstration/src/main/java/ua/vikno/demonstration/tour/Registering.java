package ua.vikno.demonstration.tour;

import ua.vikno.portal.api.identity.Registration;

/** Registration on the portal, with a slip, then signing in with what it gave. */
final class Registering {
    private static final String NAME = "олена тестова";
    private static final String PIN = "4826";

    private final Director director;
    private final Observations seen;

    Registering(Director director, Observations seen) {
        this.director = director;
        this.seen = seen;
    }

    void play(Identifying identifying, Printing printing) throws TourFailed {
        director.choose("register");
        identifying.byNumber();
        answer("register.name", NAME);
        // Telephone and e-mail are optional: many residents have neither.
        answer("register.phone", "");
        answer("register.email", "");
        answer("register.pin", PIN);
        answer("register.pin-again", PIN);
        director.at("register.consent");
        director.next();
        director.at("register.review");
        director.next();
        director.at("register.done");
        director.next();
        director.at("printing.choose");
        printing.print("receipt");
        director.next();
        director.at("visit.more");
        director.choose("menu");
        director.at("menu");
    }

    void signIn() throws TourFailed {
        director.choose("sign-in");
        director.at("signin.number");
        director.press("scan");
        director.at("signin.scan");
        director.back();
        answer("signin.number", seen.answer(Registration.class).number());
        answer("signin.pin", PIN);
        director.at("charges.statement");
        director.photograph("charges.statement-signed-in");
        director.back();
        director.at("menu");
        director.photograph("menu-signed-in");
    }

    private void answer(String screen, String text) throws TourFailed {
        director.at(screen);
        director.type(text);
        if (!text.isEmpty()) {
            director.photograph(screen + "-typed");
        }
        director.next();
    }
}
