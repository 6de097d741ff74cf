package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.view.icons.Sign;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Pair;
import ua.vikno.kiosk.view.parts.Shelf;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Type;

/** Back at the left, Continue at the right, always; what else can be done stands above or between them. */
final class ActionBar {
    static final String MORE = "more";

    /** More than these would crowd the bar; they follow the content. */
    private static final int MOST_EXTRAS = 2;

    private ActionBar() {}

    /**
     * @param page 0-based page that is shown
     * @param pages how many there are
     */
    static Region of(List<Action> actions, int page, int pages, Kit kit, double width, Runnable more) {
        List<Target> extras = new ArrayList<>();
        if (pages > 1) {
            extras.add(more(page, pages, kit, more));
        }
        if (!extrasFlow(actions, kit)) {
            extras.addAll(extras(actions, kit));
        }
        Optional<Target> back = find(actions, Action.Role.BACK).map(action -> back(action, kit));
        Optional<Target> next = find(actions, Action.Role.CONTINUE).map(action -> next(action, kit));
        List<Target> inOrder = new ArrayList<>();
        back.ifPresent(inOrder::add);
        inOrder.addAll(extras);
        next.ifPresent(inOrder::add);
        Shelf oneLine = new Shelf(kit.look().gap(), inOrder);
        if (!extras.isEmpty() && oneLine.inOneLine(width)) {
            return oneLine;
        }
        List<Region> lines = new ArrayList<>();
        if (!extras.isEmpty()) {
            lines.add(new Shelf(kit.look().gap(), extras));
        }
        if (back.isPresent() || next.isPresent()) {
            Region left = back.<Region>map(target -> target).orElseGet(Region::new);
            Region right = next.<Region>map(target -> target).orElseGet(Region::new);
            lines.add(Pair.natural(kit.look().gap(), Math.floor(width * 0.34), left, right));
        }
        return new Stack(kit.look().gap(), false, lines);
    }

    /** Whether room is so scarce that the extra actions follow the content instead of standing above Back and Continue. */
    static boolean extrasFlow(List<Action> actions, Kit kit) {
        boolean low = kit.look().panel().isPortrait() && kit.settings().lowReach();
        long extras = actions.stream()
                .filter(action -> action.role() == Action.Role.EXTRA)
                .count();
        return low || extras > MOST_EXTRAS || kit.settings().size() == Settings.TextSize.LARGE;
    }

    static List<Target> extras(List<Action> actions, Kit kit) {
        return actions.stream()
                .filter(action -> action.role() == Action.Role.EXTRA)
                .map(action -> extra(action, kit))
                .toList();
    }

    private static Optional<Action> find(List<Action> actions, Action.Role role) {
        return actions.stream().filter(action -> action.role() == role).findFirst();
    }

    private static Target back(Action action, Kit kit) {
        Skin skin = Skin.secondary(kit.palette());
        String name = kit.words(action.label());
        return high(
                kit.button(
                        "action:" + action.id(),
                        name,
                        skin,
                        List.of(kit.sign(Sign.BACK, 48, skin.ink()), kit.strong(Type.BUTTON, skin.ink(), name)),
                        () -> kit.send().accept(new Input.Press(action.id()))),
                kit);
    }

    private static Target next(Action action, Kit kit) {
        Skin skin = Skin.primary(kit.palette());
        String name = kit.words(action.label());
        return high(
                kit.button(
                        "action:" + action.id(),
                        name,
                        skin,
                        List.of(
                                kit.strong(Type.BUTTON, skin.ink(), name).centred(),
                                kit.sign(Sign.NEXT, 48, skin.ink())),
                        () -> kit.send().accept(new Input.Press(action.id()))),
                kit);
    }

    private static Target extra(Action action, Kit kit) {
        Skin skin = Skin.secondary(kit.palette());
        String name = kit.words(action.label());
        return kit.button(
                        "action:" + action.id(),
                        name,
                        skin,
                        List.of(kit.strong(Type.BUTTON, skin.ink(), name).centred()),
                        () -> kit.send().accept(new Input.Press(action.id())))
                .atLeast(0, kit.u(kit.look().panel().isPortrait() ? 104 : 92));
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
                                kit.strong(Type.BUTTON, kit.palette().primary(), name + " · " + where)),
                        more)
                .atLeast(0, kit.u(kit.look().panel().isPortrait() ? 104 : 92));
    }

    private static Target high(Target target, Kit kit) {
        return target.atLeast(kit.u(240), kit.u(kit.look().panel().isPortrait() ? 128 : 108));
    }
}
