package ua.vikno.kiosk.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.kiosk.runtime.portal.TrialLine.Opening;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.trial.Trial;

/** What a trial visit does: every service of the menu as far as a resident gets who leaves nothing behind. */
record Script(TrialResident resident, Protocol protocol) {
    private static final String SERVICE = "service-";
    private static final String MENU = "service-menu";
    private static final String CHARGES = "charges";
    private static final String BILL = "bill";
    private static final String REGISTER = "register";
    private static final String STATEMENT = "charges.statement";
    private static final String NUMBER = "account.number";
    private static final String CODE = "account.code";
    private static final String FIND = "account.find";
    private static final String PAPERS = "printing.choose";
    /** Letters that streets of every city have. */
    private static final List<String> LETTERS = List.of("ва", "ки", "сь");

    /**
     * A tile of the menu.
     *
     * @param group the tile behind which it is; null for the first level
     * @param unavailable why it cannot be had now; null when it can
     */
    private record Tile(
            String id, @Nullable String group, @Nullable Words unavailable) {}

    void play(Opening trial) throws InterruptedException {
        List<Tile> tiles = new ArrayList<>();
        if (!protocol.step(MENU, () -> menu(tiles))) {
            return;
        }
        protocol.step("service-genuine", this::genuine);
        for (Tile tile : tiles) {
            switch (tile.id()) {
                case CHARGES -> charges(tile, trial);
                case BILL -> bill(tile, trial);
                case REGISTER -> protocol.step(SERVICE + REGISTER, () -> register(tile, trial));
                default -> protocol.step(SERVICE + tile.id(), () -> other(tile));
            }
        }
    }

    private void menu(List<Tile> tiles) throws StepEnded, InterruptedException {
        resident.begins();
        for (Settings.Language language : Settings.Language.values()) {
            resident.does(new Input.SetLanguage(language));
        }
        resident.does(new Input.Help());
        resident.goesBack();
        resident.expects("menu");
        for (Option option : options()) {
            resident.chooses(option.id());
            if (resident.screen().id().equals("menu.group")) {
                options().forEach(inside -> tiles.add(tile(inside, option.id())));
            } else {
                tiles.add(tile(option, null));
            }
            resident.begins();
        }
        if (tiles.isEmpty()) {
            throw StepEnded.failed(Why.NOT_OFFERED);
        }
    }

    private static Tile tile(Option option, @Nullable String group) {
        return new Tile(option.id(), group, option.unavailable());
    }

    private List<Option> options() {
        return resident.screen() instanceof Screen.Choose choose ? choose.options() : List.of();
    }

    private void genuine() throws StepEnded, InterruptedException {
        resident.begins();
        resident.does(new Input.Help());
        resident.presses("genuine");
        resident.waits();
        if (resident.screen().id().equals("genuine.unable")) {
            throw StepEnded.leftOut(Why.NOT_ENROLLED);
        }
        resident.expects("genuine");
    }

    private void opens(Tile tile) throws StepEnded, InterruptedException {
        Words unavailable = tile.unavailable();
        if (unavailable != null) {
            throw withheld(unavailable);
        }
        resident.begins();
        if (tile.group() != null) {
            resident.chooses(tile.group());
        }
        resident.chooses(tile.id());
        resident.waits();
    }

    private static StepEnded withheld(Words why) {
        return switch (why.key()) {
            case "menu.unavailable.portal" -> StepEnded.failed(Why.PORTAL_AWAY);
            case "menu.unavailable.storage" -> StepEnded.failed(Why.NOT_STORED);
            case "menu.unavailable.directory" -> StepEnded.failed(Why.NOT_OFFERED);
            // The city offers it at certain hours only.
            default -> StepEnded.leftOut(Why.NOT_OFFERED);
        };
    }

    private void charges(Tile tile, Opening trial) throws InterruptedException {
        protocol.step("service-address", () -> address(tile));
        boolean in = protocol.step("service-account", () -> {
            opens(tile);
            identified(trial);
            resident.expects(STATEMENT);
        });
        if (in) {
            protocol.step(SERVICE + CHARGES, this::statement);
        }
    }

    /** As far as the houses: a household's preview is somebody's. */
    private void address(Tile tile) throws StepEnded, InterruptedException {
        opens(tile);
        resident.expects(FIND);
        resident.chooses("address");
        resident.expects("account.street");
        for (String letters : LETTERS) {
            resident.types("account.street", letters);
            resident.answered();
            Optional<Option> first = suggestion();
            if (first.isPresent()) {
                resident.chooses(first.get().id());
                resident.expects("account.house");
                return;
            }
        }
        throw resident.lost();
    }

    private Optional<Option> suggestion() {
        return resident.screen() instanceof Screen.Ask ask
                ? ask.field().suggestions().stream().findFirst()
                : Optional.empty();
    }

    /** From wherever an account is asked for into its service, as who has a bill in her hand. */
    private void identified(Opening opening) throws StepEnded, InterruptedException {
        Trial trial = switch (opening) {
            case Opening.Told(Trial told) -> told;
            case Opening.Not(Refusal refusal) -> throw untold(refusal);
        };
        if (resident.screen().id().equals(FIND)) {
            resident.chooses("number");
        }
        resident.expects(NUMBER);
        resident.types(NUMBER, trial.account());
        resident.goesOn("account.preview");
        resident.goesOn(CODE);
        resident.types(CODE, trial.code());
        resident.presses(Action.CONTINUE);
        resident.waits();
    }

    /** A portal of another city, or of before, has no such dwelling. */
    private static StepEnded untold(Refusal refusal) {
        boolean none = refusal instanceof Refusal.Declined declined && declined.problem() == Problem.DWELLING_NOT_FOUND;
        return none ? StepEnded.leftOut(Why.NO_TEST_DWELLING) : StepEnded.failed(Why.of(refusal));
    }

    private void statement() throws StepEnded, InterruptedException {
        resident.chooses("0");
        resident.expects("charges.line");
        resident.goesBack();
        for (String part : List.of("payments", "history", "balance")) {
            resident.presses(part);
            resident.expects("charges." + part);
            resident.goesBack();
            resident.expects(STATEMENT);
        }
    }

    private void bill(Tile tile, Opening trial) throws InterruptedException {
        boolean formed = protocol.step(SERVICE + BILL, () -> {
            opens(tile);
            identified(trial);
            resident.expects("charges.review");
            resident.goesOn(PAPERS, "printing.none");
        });
        if (formed) {
            protocol.step("paper-sheet", () -> paper("sheet"));
            protocol.step("paper-receipt", () -> paper("receipt"));
        }
    }

    private void paper(String kind) throws StepEnded, InterruptedException {
        if (options().stream().noneMatch(option -> option.id().equals(kind) && option.unavailable() == null)) {
            throw StepEnded.leftOut(Why.NOT_THERE);
        }
        resident.chooses(kind);
        resident.expects("printing.take");
        resident.presses("another");
        resident.expects(PAPERS);
    }

    /** As far as the review: nobody is registered. */
    private void register(Tile tile, Opening trial) throws StepEnded, InterruptedException {
        opens(tile);
        identified(trial);
        resident.expects("register.name");
        resident.types("register.name", "Перевірка Кіоска");
        resident.goesOn("register.phone");
        resident.types("register.phone", "067 000 00 00");
        resident.goesOn("register.email");
        resident.goesOn("register.pin");
        resident.types("register.pin", "2580");
        resident.goesOn("register.pin-again");
        resident.types("register.pin-again", "2580");
        resident.goesOn("register.consent");
        resident.goesOn("register.review");
    }

    /** Whatever the city has: it opens, what it lists first opens, too, and there is a way back. */
    private void other(Tile tile) throws StepEnded, InterruptedException {
        opens(tile);
        String id = resident.screen().id();
        if (id.equals(FIND) || id.equals(NUMBER)) {
            throw StepEnded.leftOut(Why.NEEDS_RESIDENT);
        }
        if (id.startsWith("menu") || id.endsWith(".trouble") || id.endsWith(".missing") || id.endsWith(".withdrawn")) {
            throw resident.lost();
        }
        Optional<String> first = first(resident.screen());
        if (first.isPresent()) {
            resident.chooses(first.get());
            resident.goesBack();
            resident.expects(id);
        }
    }

    private static Optional<String> first(Screen screen) {
        return switch (screen) {
            case Screen.Choose choose ->
                choose.options().stream()
                        .filter(option -> option.unavailable() == null)
                        .map(Option::id)
                        .findFirst();
            case Screen.Table table ->
                table.rows().stream()
                        .filter(Screen.Table.Row::opens)
                        .map(Screen.Table.Row::id)
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
