package ua.vikno.kiosk.services.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Field.Kind;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Notice.Tone;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.register.RegisterState.Draft;
import ua.vikno.kiosk.services.register.RegisterState.Field;
import ua.vikno.kiosk.services.register.RegisterState.Place;
import ua.vikno.portal.api.identity.Registration;

/** The screens of a registration. */
final class RegisterScreens {
    /** Five questions, consent, review. */
    private static final int STEPS = 7;

    private RegisterScreens() {}

    static Screen of(RegisterState state, Context context) {
        return switch (state.place()) {
            case Place.Question(Field field) -> question(field, state.draft().get(field));
            case Place.Consent _ -> consent();
            case Place.Review _ -> review(state.draft());
            case Place.Waiting waiting ->
                waiting.request().screen("register", Words.of("register.waiting.title"), context);
            case Place.Already _ -> already();
            case Place.Done done -> done(done.registration());
            case Place.Slip slip -> done(slip.before().registration());
        };
    }

    private static Screen question(Field field, Entry entry) {
        Screen.Ask ask = switch (field) {
            case NAME -> Forms.ask(field.id(), entry, Kind.NAME, 120);
            case PHONE -> Forms.ask(field.id(), entry, Kind.PHONE, 20);
            case EMAIL -> Forms.ask(field.id(), entry, Kind.EMAIL, 100);
            case PIN, PIN_AGAIN -> Forms.ask(field.id(), entry, Kind.PIN, 8);
        };
        return ask.in(ask.frame().withStep(new Frame.Step(field.step(), STEPS)));
    }

    private static Screen consent() {
        Frame frame = Forms.frame("register.consent", null, Action.back(), Action.next("register.consent.agree"))
                .withStep(new Frame.Step(STEPS - 1, STEPS));
        return new Screen.Prose(
                frame,
                List.of(
                        Words.of("register.consent.what"),
                        Words.of("register.consent.why"),
                        Words.of("register.consent.who"),
                        Words.of("register.consent.withdraw")));
    }

    private static Screen review(Draft draft) {
        List<Screen.Review.Entry> entries = new ArrayList<>();
        for (Field field : List.of(Field.NAME, Field.PHONE, Field.EMAIL)) {
            String typed = draft.get(field).typed();
            Words value = typed.isBlank() ? Words.of("register.review.none") : Words.secretVerbatim(typed);
            entries.add(new Screen.Review.Entry(field.id(), Words.of(field.id() + ".label"), value, true));
        }
        entries.add(new Screen.Review.Entry(
                Field.PIN.id(), Words.of("register.pin.label"), Words.of("register.review.pin"), true));
        Frame frame = Forms.frame(
                        "register.review",
                        Words.of("register.review.instruction"),
                        Action.back(),
                        Action.next("register.review.submit"))
                .withStep(new Frame.Step(STEPS, STEPS));
        return new Screen.Review(frame, entries);
    }

    private static Screen already() {
        return new Screen.Notice(
                Forms.frame("register.already", null, Action.back(), Action.next("register.already.sign-in")),
                Tone.INFORMATION,
                Icon.PERSON,
                List.of(Words.of("register.already.why"), Words.of("register.already.forgotten")));
    }

    private static Screen done(Registration registration) {
        return new Screen.Notice(
                Forms.frame("register.done", null, Action.next("register.done.print")),
                Tone.SUCCESS,
                Icon.SUCCESS,
                List.of(
                        Words.secret("register.done.number", new Words.Plain(registration.number())),
                        Words.of("register.done.keep"),
                        Words.of("register.done.next")));
    }

    static Optional<Field> entry(String id) {
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.PIN_AGAIN && field.id().equals(id))
                .findFirst();
    }

    /** A field by the portal's name for it. */
    static @Nullable Field named(@Nullable String name) {
        return switch (name) {
            case "name" -> Field.NAME;
            case "phone" -> Field.PHONE;
            case "email" -> Field.EMAIL;
            case "pin" -> Field.PIN;
            case null, default -> null;
        };
    }
}
