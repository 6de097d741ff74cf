package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Pair;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Type;

/** Back at the left, Continue at the right, always; what else can be done stands above or between them. */
final class ActionBar {
    static final String MORE = "more";

    /** More than these would crowd the bar; they follow the content. */
    private static final int MOST_EXTRAS = 4;

    /** Up to so many are large; more of them are small and stand two by two. */
    private static final int MOST_LARGE = 2;

    private ActionBar() {}

    /**
     * @param page 0-based page that is shown
     * @param pages how many there are
     */
    static Region of(List<Action> actions, int page, int pages, Kit kit, double width, Runnable more) {
        List<Target> extras = extrasFlow(actions, kit) ? List.of() : extras(actions, kit);
        List<Target> main = main(actions, kit, width);
        int middle = find(actions, Action.Role.BACK).isPresent() ? 1 : 0;
        List<Target> between = new ArrayList<>(extras);
        if (pages > 1) {
            between.addFirst(more(page, pages, kit, more));
        }
        Shelf oneLine = shelf(main, middle, between, kit);
        if (!between.isEmpty() && oneLine.inOneLine(width)) {
            return oneLine;
        }
        List<Region> lines = new ArrayList<>();
        if (pages > 1 && shelf(main, middle, between.subList(0, 1), kit).inOneLine(width)) {
            if (!extras.isEmpty()) {
                lines.add(grid(extras, kit));
            }
            lines.add(shelf(main, middle, between.subList(0, 1), kit));
            return new Stack(kit.look().gap(), false, lines);
        }
        if (pages > 1
                && scarce(kit)
                && main.size() == 2
                && !new Shelf(kit.look().gap(), main).inOneLine(width)) {
            // Beside Back the words of Continue would need a second line.
            Target back = main.getFirst().atLeast(0, kit.u(104));
            lines.add(Pair.natural(kit.look().gap(), Math.floor(width * 0.3), back, between.getFirst()));
            lines.add(main.getLast());
            return new Stack(kit.look().gap(), false, lines);
        }
        if (pages > 1) {
            lines.add(between.getFirst());
        }
        if (!extras.isEmpty()) {
            lines.add(grid(extras, kit));
        }
        if (!main.isEmpty()) {
            Region left = middle == 1 ? main.getFirst() : new Region();
            Region right = middle < main.size() ? main.getLast() : new Region();
            lines.add(Pair.natural(kit.look().gap(), Math.floor(width * 0.3), left, right));
        }
        return new Stack(kit.look().gap(), false, lines);
    }

    /** Back and Continue; on a small wide panel, which is low, with smaller words where these save a line. */
    private static List<Target> main(List<Action> actions, Kit kit, double width) {
        boolean low = kit.look().tight() && !kit.look().panel().isPortrait();
        List<Target> main = List.of();
        for (boolean snug : low ? new boolean[] {false, true} : new boolean[] {false}) {
            List<Target> made = new ArrayList<>();
            find(actions, Action.Role.BACK).ifPresent(action -> made.add(back(action, snug, kit)));
            find(actions, Action.Role.CONTINUE).ifPresent(action -> made.add(next(action, snug, kit)));
            boolean inOneLine = new Shelf(kit.look().gap(), made).inOneLine(width);
            if (main.isEmpty() || inOneLine) {
                main = made;
            }
            if (inOneLine) {
                break;
            }
        }
        return main;
    }

    /** Large letters in the lower half of the panel: every line that is saved is a row more on the page. */
    static boolean scarce(Kit kit) {
        return low(kit) && kit.settings().size() == Settings.TextSize.LARGE;
    }

    private static boolean low(Kit kit) {
        return kit.look().panel().isPortrait() && kit.settings().lowReach();
    }

    private static Shelf shelf(List<Target> main, int middle, List<Target> between, Kit kit) {
        List<Target> all = new ArrayList<>(main);
        all.addAll(middle, between);
        return new Shelf(kit.look().gap(), all);
    }

    private static Region grid(List<Target> extras, Kit kit) {
        return new Shelf(kit.look().gap(), extras);
    }

    /** Whether room is so scarce that the extra actions follow the content instead of standing above Back and Continue. */
    static boolean extrasFlow(List<Action> actions, Kit kit) {
        boolean large = kit.look().size() == Settings.TextSize.LARGE;
        return low(kit) || large || kit.look().tight() || count(actions) > MOST_EXTRAS;
    }

    static List<Target> extras(List<Action> actions, Kit kit) {
        boolean small = count(actions) > MOST_LARGE;
        return actions.stream()
                .filter(action -> action.role() == Action.Role.EXTRA)
                .map(action -> extra(action, small, kit))
                .toList();
    }

    private static long count(List<Action> actions) {
        return actions.stream()
                .filter(action -> action.role() == Action.Role.EXTRA)
                .count();
    }

    private static Optional<Action> find(List<Action> actions, Action.Role role) {
        return actions.stream().filter(action -> action.role() == role).findFirst();
    }

    private static Target back(Action action, boolean snug, Kit kit) {
        Skin skin = Skin.secondary(kit.palette());
        Para word = word(action, snug, skin, kit);
        return main(action, snug, skin, kit, 1, List.of(kit.sign(Sign.BACK, 48, skin.ink()), word));
    }

    private static Target next(Action action, boolean snug, Kit kit) {
        Skin skin = Skin.primary(kit.palette());
        Para word = word(action, snug, skin, kit).centred();
        return main(action, snug, skin, kit, 0, List.of(word, kit.sign(Sign.NEXT, 48, skin.ink())));
    }

    private static Para word(Action action, boolean snug, Skin skin, Kit kit) {
        return kit.strong(snug ? Type.SMALL : Type.BUTTON, skin.ink(), kit.words(action.label()));
    }

    private static Target main(
            Action action, boolean snug, Skin skin, Kit kit, int stretch, List<? extends Region> parts) {
        return high(
                new Target(
                        "action:" + action.id(),
                        kit.words(action.label()),
                        new Flex(kit.u(20), stretch, parts),
                        skin,
                        kit.look(),
                        kit.u(snug ? 14 : 24),
                        kit.u(snug ? 8 : 16),
                        () -> kit.send().accept(new Input.Press(action.id()))),
                kit);
    }

    private static Target extra(Action action, boolean small, Kit kit) {
        Skin skin = Skin.secondary(kit.palette());
        String name = kit.words(action.label());
        return kit.button(
                        "action:" + action.id(),
                        name,
                        skin,
                        List.of(kit.strong(small ? Type.SMALL : Type.BUTTON, skin.ink(), name)
                                .centred()),
                        () -> kit.send().accept(new Input.Press(action.id())))
                .atLeast(0, kit.u(kit.look().tall() ? small ? 88 : 104 : small ? 84 : 92));
    }

    private static Target more(int page, int pages, Kit kit, Runnable more) {
        Skin skin = Skin.muted(kit.palette());
        boolean last = page == pages - 1;
        String name = kit.label(last ? Label.TO_START : Label.MORE);
        String where = kit.label(Label.PAGE, page + 1, pages);
        return kit.button(
                        MORE,
                        name + ", " + where,
                        skin,
                        List.of(
                                kit.sign(
                                        last ? Sign.RAISE : Sign.LOWER,
                                        44,
                                        kit.palette().primary()),
                                kit.strong(
                                        kit.look().tight() ? Type.SMALL : Type.BUTTON,
                                        kit.palette().primary(),
                                        last ? name : name + " · " + where)),
                        more)
                .atLeast(0, kit.u(kit.look().tight() ? 84 : kit.look().tall() ? 104 : 92));
    }

    private static Target high(Target target, Kit kit) {
        return target.atLeast(
                kit.u(240), kit.u(kit.look().tight() ? 88 : kit.look().tall() ? 128 : 108));
    }
}
