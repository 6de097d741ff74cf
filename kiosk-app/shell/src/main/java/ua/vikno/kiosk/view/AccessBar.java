package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Type;

/** How the kiosk is perceived, at hand on every screen; Finish is always its last button. */
final class AccessBar {
    private static final int VOLUME_STEP = 10;

    /** 11 mm wide, so that what is drawn is 8 mm high or wide. */
    private static final double ICON = 44;

    private static final int MOST_LINES = 2;

    private static final List<String> EASED = List.of(Tool.SIZE.id(), Tool.THEME.id(), Tool.HIDE.id());

    private final Kit kit;
    private final Consumer<@Nullable Tool> open;
    /** Whether signs stand above their words. */
    private final boolean upright;

    /** @param open told which drawer to show, null to close it */
    AccessBar(Kit kit, Consumer<@Nullable Tool> open) {
        this(kit, open, kit.look().panel().isPortrait());
    }

    private AccessBar(Kit kit, Consumer<@Nullable Tool> open, boolean upright) {
        this.kit = kit;
        this.open = open;
        this.upright = upright;
    }

    /**
     * The bar of an upright panel, or the drawer that is open in its place. Where all tools would need more than two lines,
     * the drawer "ease" holds size, theme and what hides the screen.
     */
    AccessGrid grid(@Nullable Tool drawer, double width) {
        AccessGrid grid = new AccessGrid(kit.look().gap(), cells(drawer));
        if (drawer != null || grid.fits(width, MOST_LINES)) {
            return grid;
        }
        List<Target> cells = new ArrayList<>();
        tools(cells);
        cells.removeIf(cell -> EASED.contains(cell.getId()));
        cells.addFirst(few().getFirst());
        cells.add(finish());
        return new AccessGrid(kit.look().gap(), cells);
    }

    /** The bar of a panel with room for all tools, or the drawer that is open in its place. */
    List<Target> cells(@Nullable Tool drawer) {
        List<Target> cells = new ArrayList<>();
        if (drawer != null) {
            cells.addAll(choices(drawer));
            cells.add(close());
        } else if (kit.settings().lowReach() && kit.look().panel().isPortrait()) {
            cells.addAll(few());
        } else {
            tools(cells);
        }
        cells.add(finish());
        return cells;
    }

    /**
     * The bar of a small panel: one line with help in it, its words as large as there is room for, but as large as usual; the
     * drawer holds the rest.
     *
     * @return empty where no such line fits; what closes an open drawer is always there
     */
    Optional<List<Target>> line(@Nullable Tool drawer, double width) {
        for (Kit words : List.of(kit, kit.usual())) {
            for (boolean above : new boolean[] {upright, true}) {
                AccessBar other = new AccessBar(words, open, above);
                List<Target> cells = drawer == null ? other.least() : List.of(other.close(), other.finish());
                if (new AccessGrid(kit.look().gap(), cells).fits(width, 1)) {
                    return Optional.of(cells);
                }
            }
        }
        return drawer == null ? Optional.empty() : Optional.of(List.of(close(), finish()));
    }

    /** What every bar has: the drawer, which holds help then, and Finish. */
    List<Target> barest(double width) {
        for (Kit words : List.of(kit, kit.usual())) {
            for (boolean above : new boolean[] {upright, true}) {
                AccessBar other = new AccessBar(words, open, above);
                List<Target> cells = List.of(other.few().getFirst(), other.finish());
                if (new AccessGrid(kit.look().gap(), cells).fits(width, 1)) {
                    return cells;
                }
            }
        }
        return List.of(few().getFirst(), finish());
    }

    private List<Target> least() {
        List<Target> cells = new ArrayList<>(few());
        cells.add(finish());
        return cells;
    }

    /** What an open drawer holds. */
    List<Target> choices(Tool drawer) {
        List<Target> cells = new ArrayList<>();
        switch (drawer) {
            case LANGUAGE -> {
                for (Settings.Language language : Settings.Language.values()) {
                    cells.add(choice(
                            "language:" + language.tag(),
                            language.ownName(),
                            language == kit.settings().language(),
                            new Input.SetLanguage(language)));
                }
            }
            case SIZE -> {
                cells.add(size(Settings.TextSize.COMPACT, Label.SIZE_COMPACT));
                cells.add(size(Settings.TextSize.DEFAULT, Label.SIZE_DEFAULT));
                cells.add(size(Settings.TextSize.SPACED, Label.SIZE_SPACED));
                cells.add(size(Settings.TextSize.LARGE, Label.SIZE_LARGE));
                cells.add(slow());
            }
            case SOUND -> {
                boolean on = kit.settings().speech();
                cells.add(cell(
                        "sound:switch",
                        Sign.SOUND,
                        kit.label(on ? Label.SOUND_OFF : Label.SOUND_ON),
                        () -> send(new Input.SetSpeech(!on))));
                cells.add(volume("sound:quieter", Sign.LOWER, Label.QUIETER, -VOLUME_STEP));
                cells.add(volume("sound:louder", Sign.RAISE, Label.LOUDER, VOLUME_STEP));
                cells.add(pace());
                cells.add(aloud());
                cells.add(hearFirst());
            }
            default -> tools(cells);
        }
        return cells;
    }

    /** What remains of the bar where everything has to stand in a small space. */
    private List<Target> few() {
        return List.of(
                cell(Tool.EASE.id(), Sign.SIZE, kit.label(Label.EASE), () -> open.accept(Tool.EASE)),
                cell(Tool.HELP.id(), Sign.HELP, kit.label(Label.HELP), () -> send(new Input.Help())));
    }

    Target finish() {
        return cell(Tool.FINISH.id(), Sign.FINISH, kit.label(Label.FINISH), () -> send(new Input.Finish()));
    }

    private void tools(List<Target> cells) {
        Settings settings = kit.settings();
        boolean dark = settings.theme() == Settings.Theme.DARK;
        cells.add(cell(Tool.SIZE.id(), Sign.SIZE, kit.label(Label.SIZE), () -> open.accept(Tool.SIZE)));
        cells.add(cell(
                Tool.THEME.id(),
                Sign.THEME,
                kit.label(dark ? Label.THEME_LIGHT : Label.THEME_DARK),
                () -> send(new Input.SetTheme(dark ? Settings.Theme.LIGHT : Settings.Theme.DARK))));
        if (kit.voice()) {
            heard(cells);
        }
        cells.add(cell(Tool.LANGUAGE.id(), Sign.LANGUAGE, kit.label(Label.LANGUAGE), () -> open.accept(Tool.LANGUAGE)));
        if (kit.look().panel().isPortrait()) {
            boolean low = settings.lowReach();
            cells.add(cell(
                    Tool.REACH.id(),
                    low ? Sign.RAISE : Sign.LOWER,
                    kit.label(low ? Label.RAISE : Label.LOWER),
                    () -> send(new Input.SetLowReach(!low))));
        }
        cells.add(cell(Tool.HELP.id(), Sign.HELP, kit.label(Label.HELP), () -> send(new Input.Help())));
    }

    /** The screen can be hidden where there is something to hear instead. */
    private void heard(List<Target> cells) {
        cells.add(cell(Tool.SOUND.id(), Sign.SOUND, kit.label(Label.SOUND), () -> open.accept(Tool.SOUND)));
        boolean hidden = kit.settings().hidden();
        cells.add(cell(
                Tool.HIDE.id(),
                Sign.HIDE,
                kit.label(hidden ? Label.SHOW : Label.HIDE),
                () -> send(new Input.SetHidden(!hidden))));
    }

    private void send(Input input) {
        kit.send().accept(input);
    }

    private Target size(Settings.TextSize size, Label label) {
        return choice("size:" + size, kit.label(label), size == kit.settings().size(), new Input.SetSize(size));
    }

    private Target volume(String id, Sign sign, Label label, int by) {
        int volume = Math.clamp(kit.settings().volume() + by, VOLUME_STEP, 100);
        return cell(id, sign, kit.label(label), () -> send(new Input.SetVolume(volume)));
    }

    private Target pace() {
        int pace = kit.settings().pace();
        int next = pace == Settings.QUICKEST ? Settings.SLOWEST : pace + 1;
        return cell("sound:pace", Sign.NEXT, kit.label(Label.PACE, next), () -> send(new Input.SetPace(next)));
    }

    private Target aloud() {
        boolean aloud = kit.settings().aloud();
        return cell(
                "sound:aloud",
                Sign.HEADPHONES,
                kit.label(aloud ? Label.PRIVATE : Label.ALOUD),
                () -> send(new Input.SetAloud(!aloud)));
    }

    private Target hearFirst() {
        Settings.Hand hand = kit.settings().hand();
        return cell(
                "sound:hear-first",
                Sign.TOUCH,
                kit.label(hand.hearFirst() ? Label.TOUCH_ACTS : Label.HEAR_FIRST),
                () -> send(new Input.SetHand(hand.withHearFirst(!hand.hearFirst()))));
    }

    private Target slow() {
        Settings.Hand hand = kit.settings().hand();
        return cell(
                "size:slow",
                Sign.TOUCH,
                kit.label(hand.slow() ? Label.USUAL_TOUCH : Label.SLOW_TOUCH),
                () -> send(new Input.SetHand(hand.withSlow(!hand.slow()))));
    }

    /** Where the keys go when the drawer opens. */
    static String first(Tool drawer) {
        return switch (drawer) {
            case LANGUAGE -> "language:" + Settings.Language.UKRAINIAN.tag();
            case SIZE -> "size:" + Settings.TextSize.COMPACT;
            case SOUND -> "sound:switch";
            default -> Tool.SIZE.id();
        };
    }

    private Target close() {
        return cell("tool:close", Sign.DONE, kit.label(Label.CLOSE), () -> open.accept(null));
    }

    private Target choice(String id, String name, boolean chosen, Input input) {
        Skin skin = chosen ? Skin.chosen(kit.palette()) : Skin.quiet(kit.palette());
        String heard = chosen ? name + ", " + kit.label(Label.CHOSEN) : name;
        return dressed(id, chosen ? Sign.NOW : Sign.LATER, name, heard, skin, () -> send(input));
    }

    private Target cell(String id, Sign sign, String name, Runnable act) {
        return dressed(id, sign, name, name, Skin.quiet(kit.palette()), act);
    }

    private Target dressed(String id, Sign sign, String name, String heard, Skin skin, Runnable act) {
        Region icon = kit.sign(sign, ICON, kit.palette().primary());
        Region word = kit.plain(Type.SMALL, skin.ink(), name);
        Region content = upright ? new Crowned(icon, word, kit.u(2)) : new Flex(kit.u(16), 1, List.of(icon, word));
        return new Target(
                id,
                heard,
                content,
                skin,
                kit.look(),
                kit.u(upright ? 2 : kit.look().tight() ? 4 : 10),
                kit.u(10),
                act);
    }
}
