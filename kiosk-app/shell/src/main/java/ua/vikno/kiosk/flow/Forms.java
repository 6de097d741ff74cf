package ua.vikno.kiosk.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Words;

/** The usual shapes of screens, by their id: {@code <id>.title}, {@code <id>.label}, {@code <id>.hint}, {@code <id>.purpose}. */
public final class Forms {
    /** After so many errors on one field help is offered unasked (ui.md rule 4). */
    private static final int TRIES_BEFORE_HELP = 2;

    private Forms() {}

    /** Back and Continue around something to type. */
    public static Screen.Ask ask(
            String id, Entry entry, Field.Kind kind, int maxLength, List<Option> suggestions, Action... extras) {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.back());
        actions.addAll(List.of(extras));
        if (entry.tries() >= TRIES_BEFORE_HELP) {
            actions.add(Action.extra(Action.HELP, "action.help"));
        }
        actions.add(Action.next());
        Field field = new Field(
                id,
                Words.of(id + ".label"),
                Words.of(id + ".hint"),
                Words.of(id + ".purpose"),
                kind,
                entry.typed(),
                maxLength,
                entry.error(),
                suggestions);
        return new Screen.Ask(new Frame(id, title(id), null, null, null, actions), field);
    }

    public static Screen.Ask ask(String id, Entry entry, Field.Kind kind, int maxLength, Action... extras) {
        return ask(id, entry, kind, maxLength, List.of(), extras);
    }

    public static Frame frame(String id, @Nullable Words instruction, Action... actions) {
        return new Frame(id, title(id), instruction, null, null, List.of(actions));
    }

    public static Words title(String id) {
        return Words.of(id + ".title");
    }
}
