package ua.vikno.kiosk.services.signin;

import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.signin.SignInState.Place;

/** The screens of a sign-in. */
final class SignInScreens {
    static final String NUMBER_ID = "signin.number";
    static final String PIN_ID = "signin.pin";
    static final String SCAN = "scan";
    private static final int STEPS = 2;

    private SignInScreens() {}

    static Screen of(SignInState state, Context context) {
        return switch (state.place()) {
            case Place.Numbered _ ->
                step(
                        1,
                        Forms.ask(
                                NUMBER_ID,
                                state.number(),
                                Field.Kind.DIGITS,
                                10,
                                Action.extra(SCAN, "signin.number.scan")));
            case Place.Pin _ -> step(2, Forms.ask(PIN_ID, state.pin(), Field.Kind.PIN, 8));
            case Place.Scanning scanning ->
                new Screen.Scan(Forms.frame("signin.scan", Words.of("signin.scan.instruction"), Action.back())
                        .withTrouble(scanning.trouble()));
            case Place.Locked locked ->
                new Screen.Notice(
                        Forms.frame("signin.locked", null, Action.back()),
                        Screen.Notice.Tone.TROUBLE,
                        Icon.CLOCK,
                        List.of(
                                Words.of("signin.locked.why"),
                                Words.of("account.locked.until", new Words.Time(locked.until())),
                                Words.of("signin.locked.way")));
            case Place.Waiting waiting -> waiting.request().screen("signin", Words.of("signin.waiting.title"), context);
        };
    }

    private static Screen step(int number, Screen.Ask ask) {
        return ask.in(ask.frame().withStep(new Frame.Step(number, STEPS)));
    }
}
