package ua.vikno.kiosk.services.charges;

import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.charges.ChargesState.Place;
import ua.vikno.portal.api.common.Money;

/** What to pay, how much, and a last look. */
final class ChoosingScreens {
    static final String AMOUNT_ID = "charges.amount";
    private static final int STEPS = 3;

    private ChoosingScreens() {}

    static Screen choose(ChargesState state, Place.Choosing choosing, Context context) {
        List<Screen.Amounts.Pick> picks = state.basket().items().stream()
                .map(item -> new Screen.Amounts.Pick(
                        item.id(),
                        Names.icon(item.service(), context),
                        Names.service(item.service(), context),
                        detail(item, context),
                        Words.secret("amount", new Words.Amount(item.amount())),
                        item.pays()))
                .toList();
        Frame frame = Forms.frame(
                        "charges.choose", Words.of("charges.choose.instruction"), Action.back(), Action.next())
                .withStep(new Frame.Step(1, STEPS))
                .withTrouble(choosing.nothingChosen() ? Words.of("charges.choose.nothing") : null);
        return new Screen.Amounts(
                frame,
                picks,
                Words.secret("amount", new Words.Amount(state.basket().total())));
    }

    private static Words detail(Basket.Item item, Context context) {
        Money closing = item.closing();
        String key = closing.isZero()
                ? "charges.choose.settled"
                : closing.isNegative() ? "charges.choose.prepaid" : "charges.choose.due";
        return Words.secret(
                key,
                new Words.Nested(Names.brand(item.provider(), context)),
                new Words.Amount(closing.isNegative() ? closing.negate() : closing));
    }

    static Screen amount(Place.Amount amount, ChargesState state, Context context) {
        Screen.Ask ask = Forms.ask(AMOUNT_ID, amount.entry(), Field.Kind.AMOUNT, 10);
        Words what = state.basket()
                .find(amount.pick())
                .map(item -> Words.secret(
                        "charges.amount.instruction",
                        new Words.Nested(Names.service(item.service(), context)),
                        new Words.Nested(ChargesScreens.sum(item.closing()))))
                .orElse(null);
        Frame frame = ask.frame();
        return ask.in(
                new Frame(frame.id(), frame.title(), what, new Frame.Step(1, STEPS), frame.trouble(), frame.actions()));
    }

    static Screen review(ChargesState state, Context context) {
        List<Screen.Review.Entry> entries = state.basket().items().stream()
                .filter(Basket.Item::pays)
                .map(item -> new Screen.Review.Entry(
                        item.id(),
                        Words.of(
                                "charges.review.entry",
                                new Words.Nested(Names.service(item.service(), context)),
                                new Words.Nested(Names.brand(item.provider(), context))),
                        Words.secret("amount", new Words.Amount(item.amount())),
                        true))
                .toList();
        Frame frame = Forms.frame(
                        "charges.review",
                        Words.of("charges.review.instruction"),
                        Action.back(),
                        Action.next("charges.review.form"))
                .withStep(new Frame.Step(2, STEPS));
        return new Screen.Review(
                frame,
                entries,
                Words.secret("amount", new Words.Amount(state.basket().total())));
    }
}
