package ua.vikno.kiosk.visit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.DeviceKind;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.published.City;

/**
 * Takes from every screen what this kiosk does not have, and promises nobody who would not come. What is there and does not
 * work just now stays, with its reason.
 *
 * @param fitted the kinds of devices that the kiosk has
 * @param staffTold whether a call for the staff reaches somebody
 */
record Offered(Set<DeviceKind> fitted, boolean staffTold) {
    private static final String CALLED = "help.called";

    Offered {
        fitted = Set.copyOf(fitted);
    }

    Screen of(Screen screen, @Nullable Directory directory) {
        Screen offered = screen.in(screen.frame()
                .with(screen.frame().actions().stream()
                        .flatMap(action -> offered(action, screen.id()))
                        .toList()));
        return switch (offered) {
            case Screen.Choose choose ->
                new Screen.Choose(
                        choose.frame(),
                        choose.layout(),
                        choose.options().stream().filter(this::has).toList());
            case Screen.Notice notice ->
                new Screen.Notice(
                        notice.frame(),
                        notice.tone(),
                        notice.picture(),
                        notice.paragraphs().stream()
                                .flatMap(words -> promised(words, directory))
                                .toList());
            default -> offered;
        };
    }

    private Stream<Action> offered(Action action, String screen) {
        return switch (action.label().key()) {
            case "action.listen" -> only(action, DeviceKind.SPEECH);
            case "action.practice" -> only(action, DeviceKind.KEYPAD);
            case "signin.number.scan" -> only(action, DeviceKind.BARCODE_SCANNER);
            case "action.staff" ->
                staffTold
                        ? Stream.of(action)
                        : screen.equals("help")
                                ? Stream.of(new Action(action.id(), Words.of("action.where-staff"), action.role()))
                                : Stream.empty();
            default -> Stream.of(action);
        };
    }

    private Stream<Action> only(Action action, DeviceKind device) {
        return fitted.contains(device) ? Stream.of(action) : Stream.empty();
    }

    private boolean has(Option option) {
        return switch (option.label().key()) {
            case "account.find.scan" -> fitted.contains(DeviceKind.BARCODE_SCANNER);
            case "printing.choose.sheet" -> fitted.contains(DeviceKind.DOCUMENT_PRINTER);
            case "printing.choose.receipt" -> fitted.contains(DeviceKind.RECEIPT_PRINTER);
            default -> true;
        };
    }

    private Stream<Words> promised(Words words, @Nullable Directory directory) {
        if (staffTold) {
            return Stream.of(words);
        }
        return switch (words.key()) {
            case CALLED -> counter(directory).stream();
            case "printing.take.staff" -> Stream.empty();
            default -> Stream.of(words);
        };
    }

    private static List<Words> counter(@Nullable Directory directory) {
        if (directory == null) {
            return List.of(Words.of("help.counter"));
        }
        City.Centre centre = directory.city().centre();
        Words where = Words.of("help.counter.at", new Words.Plain(centre.name()));
        String phone = centre.phone();
        return phone == null ? List.of(where) : List.of(where, Words.of("start.help.phone", new Words.Plain(phone)));
    }
}
