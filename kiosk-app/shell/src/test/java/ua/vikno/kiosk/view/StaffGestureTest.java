package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** The staff's hidden gestures: who means them succeeds, and no resident falls into them. */
@Tag(Needs.DISPLAY)
class StaffGestureTest {
    private static final Input KNOCK = new Input.StaffKnock();
    private static final KeyCode[] ROW = {
        KeyCode.LEFT, KeyCode.UP, KeyCode.LEFT, KeyCode.DOWN, KeyCode.LEFT, KeyCode.UP, KeyCode.LEFT, KeyCode.DOWN
    };

    private final Probe probe = new Probe(PanelGeometry.portrait());

    /** @param up how far above the lower edge, in millimetres */
    private void finger(EventType<MouseEvent> type, double right, double up) {
        Toolkit.run(() -> {
            PanelGeometry panel = PanelGeometry.portrait();
            Probe.mouse(probe.view.scene().getRoot(), type, panel.px(right), panel.heightPx() - panel.px(up));
        });
    }

    private void rests(long millis) {
        probe.later(millis);
        Toolkit.run(probe.view.corner::rested);
    }

    @Test
    void aFingerThatRestsFiveSecondsInTheCornerOfTheStartScreenKnocksOnce() {
        probe.show(Samples.start(), Settings.DEFAULT);
        finger(MouseEvent.MOUSE_PRESSED, 10, 10);
        rests(4_900);
        assertThat(probe.sent).doesNotContain(KNOCK);
        rests(200);
        rests(6_000);
        assertThat(probe.sent).containsOnlyOnce(KNOCK);
    }

    @ParameterizedTest
    @CsvSource({"35, 10", "10, 35", "100, 100"})
    void besideTheCornerNothingHappens(double right, double up) {
        probe.show(Samples.start(), Settings.DEFAULT);
        finger(MouseEvent.MOUSE_PRESSED, right, up);
        rests(20_000);
        assertThat(probe.sent).doesNotContain(KNOCK);
    }

    @Test
    void aFingerThatIsLiftedOrSlidesAwayKnocksNot() {
        probe.show(Samples.start(), Settings.DEFAULT);
        finger(MouseEvent.MOUSE_PRESSED, 10, 10);
        rests(3_000);
        finger(MouseEvent.MOUSE_RELEASED, 10, 10);
        rests(3_000);
        finger(MouseEvent.MOUSE_PRESSED, 10, 10);
        finger(MouseEvent.MOUSE_DRAGGED, 60, 10);
        rests(6_000);
        assertThat(probe.sent).doesNotContain(KNOCK);
    }

    @Test
    void inAVisitAndInTheDarkTheCornerIsNotWatched() {
        probe.show(Samples.tiles(), Settings.DEFAULT);
        finger(MouseEvent.MOUSE_PRESSED, 10, 10);
        rests(6_000);
        probe.show(Samples.start(), Settings.DEFAULT);
        Toolkit.run(() -> probe.view.light(0, 0));
        finger(MouseEvent.MOUSE_PRESSED, 10, 10);
        rests(6_000);
        assertThat(probe.sent).doesNotContain(KNOCK);
    }

    @Test
    void theRowOfKeysKnocksFromTheStartScreenAndFromTheMenu() {
        probe.show(Samples.start(), Settings.DEFAULT).strike(KeyCode.LEFT);
        probe.show(Samples.tiles(), Settings.DEFAULT.withSpeech(true));
        for (int key = 1; key < ROW.length; key++) {
            probe.strike(ROW[key]);
        }
        assertThat(probe.sent).containsOnlyOnce(KNOCK);
        probe.strike(ROW);
        assertThat(probe.sent.stream().filter(KNOCK::equals)).hasSize(2);
    }

    @Test
    void aRowThatTakesTooLongOrIsOneKeyWrongKnocksNot() {
        probe.show(Samples.tiles(), Settings.DEFAULT.withSpeech(true));
        for (KeyCode key : ROW) {
            probe.strike(key);
            probe.later(3_000);
        }
        for (int wrong = 0; wrong < ROW.length; wrong++) {
            KeyCode[] row = ROW.clone();
            row[wrong] = KeyCode.RIGHT;
            probe.later(30_000);
            probe.strike(row);
        }
        assertThat(probe.sent).doesNotContain(KNOCK);
    }
}
