package ua.vikno.kiosk.boot;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.view.KioskView;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.visit.Visit;
import ua.vikno.kiosk.visit.VisitFlow;

/**
 * Plays the first steps of a visit off the screen and without network, so that the first resident's touch finds code
 * compiled and letters drawn. Ends at the first touch or key. Belongs to the toolkit's thread.
 */
final class Rehearsal {
    /** The toolkit is busy for a part of this only, so that a touch meanwhile waits for one screen at most. */
    private static final Duration BETWEEN_SCREENS = Duration.millis(150);

    private static final PrinterState PRINTS = new PrinterState(true, true, Set.of());

    private static final List<Input> VISIT = List.of(
            new Input.Begin(),
            new Input.Help(),
            new Input.Press(Action.BACK),
            new Input.Choose("charges"),
            new Input.Choose("number"),
            new Input.Type("account.number", "1234567890"),
            new Input.Press(Action.CONTINUE),
            new Input.Press(Action.BACK),
            new Input.Press(Action.BACK),
            new Input.Choose("tariffs"),
            new Input.Press(Action.BACK),
            new Input.Finish());

    private final VisitFlow flow;
    private final Scene shown;
    private final KioskView view;
    private final WritableImage picture;
    private final Iterator<Input> inputs = VISIT.iterator();
    private final PauseTransition pace = new PauseTransition(BETWEEN_SCREENS);
    private final EventHandler<InputEvent> touch = event -> end();
    private Visit visit;

    private Rehearsal(VisitFlow flow, Visit visit, Texts texts, PanelGeometry panel, Scene shown) {
        this.flow = flow;
        this.visit = visit;
        this.shown = shown;
        view = new KioskView(panel, texts::show, input -> {});
        picture = new WritableImage(panel.widthPx(), panel.heightPx());
        pace.setOnFinished(over -> step());
    }

    /** @param shown the scene that people see: touches and keys there end the rehearsal */
    static void begin(VisitFlow flow, KioskClock clock, Texts texts, PanelGeometry panel, Scene shown) {
        Event portal = new Event.Readiness(true, true, PRINTS, PRINTS, true);
        Visit visit =
                flow.on(flow.initial(clock.instant(), clock.uptime()), portal).next();
        new Rehearsal(flow, visit, texts, panel, shown).begin();
    }

    private void begin() {
        shown.addEventFilter(MouseEvent.MOUSE_PRESSED, touch);
        shown.addEventFilter(KeyEvent.KEY_PRESSED, touch);
        pace.playFromStart();
    }

    private void step() {
        if (inputs.hasNext()) {
            visit = flow.on(visit, new Event.Did(inputs.next())).next();
            view.show(flow.screen(visit), visit.settings());
            view.scene().snapshot(picture);
            pace.playFromStart();
        } else {
            end();
        }
    }

    private void end() {
        pace.stop();
        shown.removeEventFilter(MouseEvent.MOUSE_PRESSED, touch);
        shown.removeEventFilter(KeyEvent.KEY_PRESSED, touch);
    }
}
