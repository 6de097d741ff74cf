package ua.vikno.kiosk.services.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect.PrintTarget;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.StaffAnswer.LeftPaper;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Layout;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Screen.Notice.Tone;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.staff.StaffState.Asking;
import ua.vikno.kiosk.services.staff.StaffState.In;
import ua.vikno.kiosk.services.staff.StaffState.Length;
import ua.vikno.kiosk.services.staff.StaffState.Place;

/** The screens of the service menu. */
final class StaffScreens {
    static final String PIN_ID = "staff.pin";

    private StaffScreens() {}

    /** The rows of the menu. */
    enum Tile {
        SUPPLIES(Icon.PAPER, false),
        LEFT(Icon.PRINTER, false),
        PAUSE(Icon.CLOCK, false),
        GO_ON(Icon.SUCCESS, false),
        RESTART(Icon.SERVICE, false),
        DEVICES(Icon.NETWORK, true),
        SELF_TEST(Icon.SUCCESS, true),
        TEST_PRINT(Icon.PRINTER, true),
        LOGS(Icon.HISTORY, true),
        ENROL(Icon.SCAN, true),
        REBOOT(Icon.WARNING, true),
        ERASE(Icon.WARNING, true);

        private final Icon icon;
        private final boolean technician;

        Tile(Icon icon, boolean technician) {
            this.icon = icon;
            this.technician = technician;
        }

        private boolean offered(In in) {
            boolean state = switch (this) {
                case PAUSE -> in.paused() == null;
                case GO_ON -> in.paused() != null;
                default -> true;
            };
            return state && (!technician || in.badge().technician());
        }
    }

    static Screen ask(Asking asking) {
        Screen.Ask ask = Forms.ask(PIN_ID, asking.pin(), Field.Kind.PIN, SignIn.LONGEST_PIN);
        return asking.card() == null ? ask : ask.in(ask.frame().withTrouble(Words.of("staff.pin.card-known")));
    }

    static Screen checking() {
        return new Screen.Progress(Forms.frame("staff.checking", null), List.of(Words.of("staff.checking.stage")), 0);
    }

    static Screen in(In in, Context context) {
        return switch (in.place()) {
            case Place.Menu _ -> menu(in);
            case Place.Supplies(var roll) -> Supplies.screen(roll, context);
            case Place.Pausing _ -> pausing();
            case Place.Restart(boolean machine) -> restart(machine);
            case Place.Stick _ ->
                notice(
                        "staff.logs",
                        Icon.HISTORY,
                        List.of(Words.of("staff.logs.what"), Words.of("staff.logs.nobody")),
                        Action.next("staff.logs.copy"));
            case Place.SelfTest _ ->
                notice(
                        "staff.self-test",
                        Icon.SUCCESS,
                        List.of(Words.of("staff.self-test.what"), Words.of("staff.self-test.long")),
                        Action.next("staff.self-test.begin"));
            case Place.Enrol _ -> Enrolling.question(context);
            case Place.Inviting(Words trouble) -> Enrolling.scan(trouble);
            case Place.Code code -> Enrolling.code(code);
            case Place.Erase(boolean sure) -> Erasing.question(sure);
            case Place.Doing _ ->
                new Screen.Progress(Forms.frame("staff.doing", null), List.of(Words.of("staff.doing.stage")), 0);
            case Place.Devices(StaffAnswer.Seen seen) -> DeviceTable.of(seen, context);
            case Place.Testing _ -> TestPrint.choose(context);
            case Place.Printing _ -> TestPrint.printing();
            case Place.Left(List<LeftPaper> papers) -> left(papers);
            case Place.Told(boolean good, List<Words> what) ->
                new Screen.Notice(
                        Forms.frame(
                                good ? "staff.told" : "staff.failed",
                                null,
                                Action.back(),
                                Action.next("staff.told.menu")),
                        good ? Tone.SUCCESS : Tone.TROUBLE,
                        good ? Icon.SUCCESS : Icon.WARNING,
                        what);
        };
    }

    /** What a row of the menu stands for; empty for one that this member is not offered. */
    static Optional<Tile> tile(String id, In in) {
        return Stream.of(Tile.values())
                .filter(tile -> id(tile).equals(id) && tile.offered(in))
                .findFirst();
    }

    static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Screen menu(In in) {
        List<Option> rows = Stream.of(Tile.values())
                .filter(tile -> tile.offered(in))
                .map(tile -> Option.of(id(tile), tile.icon, Words.of("staff.tile." + id(tile))))
                .toList();
        Words until = in.paused() == null
                ? Words.of("staff.menu.instruction")
                : Words.of("staff.menu.paused", new Words.Time(in.paused()));
        return new Screen.Choose(Forms.frame("staff.menu", until, Action.back()), Layout.ROWS, rows);
    }

    private static Screen pausing() {
        return new Screen.Choose(
                Forms.frame("staff.pause", Words.of("staff.pause.instruction"), Action.back()),
                Layout.ROWS,
                Stream.of(Length.values())
                        .map(length -> Option.of(id(length), Icon.CLOCK, Words.of("staff.length." + id(length))))
                        .toList());
    }

    private static Screen restart(boolean machine) {
        return notice(
                "staff.restart",
                Icon.WARNING,
                List.of(
                        Words.of(machine ? "staff.restart.machine" : "staff.restart.program"),
                        Words.of("staff.restart.kept")),
                Action.next("staff.restart.yes"));
    }

    /** When it was printed and where, so that who comes back for it can be asked. */
    private static Screen left(List<LeftPaper> papers) {
        List<Words> paragraphs = new ArrayList<>();
        for (LeftPaper paper : papers) {
            paragraphs.add(Words.of(
                    paper.target() == PrintTarget.SHEET ? "staff.left.sheet" : "staff.left.receipt",
                    new Words.Day(KyivTime.day(paper.printed())),
                    new Words.Time(paper.printed())));
        }
        paragraphs.add(Words.of(papers.isEmpty() ? "staff.left.none" : "staff.left.what"));
        return notice("staff.left", Icon.PAPER, paragraphs, null);
    }

    static Screen notice(String id, Icon picture, List<Words> paragraphs, @Nullable Action on) {
        return new Screen.Notice(
                on == null ? Forms.frame(id, null, Action.back()) : Forms.frame(id, null, Action.back(), on),
                Tone.INFORMATION,
                picture,
                paragraphs);
    }
}
