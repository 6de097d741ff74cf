package ua.vikno.kiosk.view;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Look;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.voice.Ears;

/** Where the six keys are on a picture: the stop, the ring around it, and what the voice is told of it. */
final class KeyPosition {
    private final PanelGeometry panel;
    private final Ears ears;
    private final FocusRing ring = new FocusRing();
    private final FocusWalker walker = new FocusWalker();
    private @Nullable Surface sheet;
    private @Nullable Screen shown;
    private Settings settings = Settings.DEFAULT;
    private boolean used;

    KeyPosition(PanelGeometry panel, Ears ears) {
        this.panel = panel;
        this.ears = ears;
    }

    FocusRing ring() {
        return ring;
    }

    FocusWalker walker() {
        return walker;
    }

    /** Takes a new picture; stays at its stop if {@code keep} and it is still there. */
    void on(Surface made, Screen screen, Settings how, boolean keep) {
        sheet = made;
        shown = screen;
        settings = how;
        walker.stops(Stop.below(made, how.speech()), keep);
        if (used && walker.current() == null) {
            walker.first(sums(screen));
        }
    }

    /** A screen of sums is there to be heard and gone on from; what can be changed lies before the button. */
    private static boolean sums(@Nullable Screen screen) {
        return switch (screen) {
            case Screen.Amounts _ -> true;
            case Screen.Review review -> review.total() != null;
            case Screen.Table table -> table.total() != null;
            case null, default -> false;
        };
    }

    /** @return whether this is the first strike since a finger touched the screen */
    boolean use() {
        boolean first = !used;
        used = true;
        return first;
    }

    void move(int by) {
        if (walker.current() == null && by > 0) {
            walker.first(sums(shown));
        } else {
            walker.move(by);
        }
        focused();
    }

    /** Tells the voice where the keys are on the picture that it is told of next. */
    void stand() {
        Stop stop = walker.current();
        if (used && stop != null && !stop.id().startsWith(Kit.TEXT_STOP)) {
            ears.stands(stop.id(), name(stop), walker.number(), walker.of());
        }
    }

    /** To a stop of the same picture, such as the first choice of a drawer. */
    void to(String stop) {
        walker.to(stop);
        mark();
    }

    /** Goes to what a finger touched and says it; true if it was there already. */
    boolean at(Target target) {
        Stop stop = walker.current();
        if (used && stop != null && stop.nodes().contains(target)) {
            return true;
        }
        used = true;
        walker.to(String.valueOf(target.getId()));
        focused();
        return false;
    }

    /** Another page: goes to what was not there before. */
    void turned(Set<String> before) {
        if (used) {
            walker.toNew(before);
            mark();
        }
    }

    /** The picture is the same, but what it offers may have changed. */
    void renew() {
        if (sheet != null) {
            walker.stops(Stop.below(sheet, settings.speech()), true);
            mark();
        }
    }

    /** Hides the ring: the resident touches the screen now. */
    void rest() {
        used = false;
        ring.setVisible(false);
        walker.stops(sheet == null ? List.of() : Stop.below(sheet, settings.speech()), false);
    }

    /** Draws the ring where the keys are; the picture must be laid out. */
    void mark() {
        Stop stop = walker.current();
        if (stop == null || !used) {
            ring.setVisible(false);
        } else {
            ring.around(stop.nodes(), Look.of(panel, settings));
        }
    }

    /** Draws the ring and says the stop. */
    void focused() {
        mark();
        Stop stop = walker.current();
        if (stop != null) {
            ears.focused(stop.id(), name(stop), walker.number(), walker.of());
        }
    }

    private static String name(Stop stop) {
        String name = stop.nodes().getFirst().getAccessibleText();
        return name == null ? "" : name;
    }
}
