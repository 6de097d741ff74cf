package ua.vikno.kiosk.services.account;

import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.identity.AccountPreview;

/** The screens on the way to an account. */
final class AccountScreens {
    static final String SCAN = "scan";
    static final String NUMBER = "number";
    static final String ADDRESS = "address";
    static final String NUMBER_ID = "account.number";
    static final String STREET_ID = "account.street";
    static final String CODE_ID = "account.code";

    /** As many as fit above the keyboard. */
    private static final int SUGGESTIONS = 6;

    private AccountScreens() {}

    static Screen of(AccountState state, Context context) {
        return switch (state) {
            case AccountState.Ways _ -> ways(context);
            case AccountState.Scanning scanning -> scan(scanning);
            case AccountState.ByNumber number -> Forms.ask(NUMBER_ID, number.entry(), Field.Kind.ACCOUNT, 25);
            case AccountState.Street street -> street(street);
            case AccountState.House house -> list("account.house", house.street(), house.houses());
            case AccountState.Flat flat ->
                list("account.flat", flat.before().street() + ", " + flat.house(), flat.flats());
            case AccountState.Preview preview -> preview(preview.found());
            case AccountState.Code code -> Forms.ask(CODE_ID, code.entry(), Field.Kind.DIGITS, 6);
            case AccountState.Locked locked ->
                new Screen.Notice(
                        Forms.frame("account.locked", null, Action.back()),
                        Screen.Notice.Tone.TROUBLE,
                        Icon.CLOCK,
                        List.of(
                                Words.of("account.locked.why"),
                                Words.of("account.locked.until", new Words.Time(locked.until())),
                                Words.of("account.locked.way")));
            case AccountState.Waiting<?> waiting ->
                waiting.request().screen("account", Words.of("account.waiting.title"), context);
        };
    }

    private static Screen ways(Context context) {
        Words noScanner = context.readiness().scanner() ? null : Words.of("account.find.no-scanner");
        return new Screen.Choose(
                Forms.frame("account.find", null, Action.back()),
                Screen.Choose.Layout.ROWS,
                List.of(
                        new Option(
                                SCAN,
                                Icon.SCAN,
                                Words.of("account.find.scan"),
                                Words.of("account.find.scan.detail"),
                                null,
                                noScanner),
                        new Option(
                                NUMBER,
                                Icon.NUMBER,
                                Words.of("account.find.number"),
                                Words.of("account.find.number.detail"),
                                null,
                                null),
                        new Option(
                                ADDRESS,
                                Icon.ADDRESS,
                                Words.of("account.find.address"),
                                Words.of("account.find.address.detail"),
                                null,
                                null)));
    }

    private static Screen scan(AccountState.Scanning scanning) {
        Frame frame = Forms.frame(
                "account.scan",
                Words.of("account.scan.instruction"),
                Action.back(),
                Action.extra(NUMBER, "account.find.number"),
                Action.extra(ADDRESS, "account.find.address"));
        return new Screen.Scan(frame.withTrouble(scanning.trouble()));
    }

    /** What is heard on coming to a choice would tell where the resident lives. */
    private static Screen street(AccountState.Street street) {
        List<Option> suggestions = street.found().stream()
                .limit(SUGGESTIONS)
                .map(name -> Option.of(name, Icon.NONE, Words.secretVerbatim(name)))
                .toList();
        return Forms.ask(STREET_ID, street.entry(), Field.Kind.SEARCH, 40, suggestions);
    }

    private static Screen list(String id, String where, List<String> values) {
        List<Option> options = values.stream()
                .map(value -> Option.of(
                        value,
                        Icon.NONE,
                        value.isEmpty() ? Words.of("account.flat.none") : Words.secretVerbatim(value)))
                .toList();
        return new Screen.Choose(
                Forms.frame(id, Words.secretVerbatim(where), Action.back()), Screen.Choose.Layout.ROWS, options);
    }

    private static Screen preview(AccountPreview found) {
        Money due = found.due();
        Words sum = due == null
                ? Words.of("account.preview.no-sum")
                : due.isNegative()
                        ? Words.secret("account.preview.prepaid", new Words.Amount(due.negate()))
                        : Words.secret("account.preview.due", new Words.Amount(due));
        return new Screen.Notice(
                Forms.frame("account.preview", null, Action.back(), Action.next("account.preview.open")),
                Screen.Notice.Tone.INFORMATION,
                Icon.CHARGES,
                List.of(
                        sum,
                        Words.secret("account.preview.payer", new Words.Plain(found.maskedPayer())),
                        Words.of("account.preview.period", new Words.Month(found.period())),
                        Words.of("account.preview.more")));
    }
}
