package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** Fingers that tremble, slip and strike twice (ui.md C2, C7; EN 301 549, 5.7, 5.8). */
@Tag(Needs.DISPLAY)
class TremblingHandsTest {
    private static final PanelGeometry PANEL = PanelGeometry.portrait();
    private final Probe probe = new Probe(PANEL);

    @Test
    void aFingerThatLiftsFourMillimetresBesideStillActsAndNoFurther() {
        assertThat(lifted(3.9)).isTrue();
        assertThat(lifted(4.3)).isFalse();
    }

    private boolean lifted(double beside) {
        probe.show(Samples.tiles(), Settings.DEFAULT);
        probe.sent.clear();
        Target tile = probe.target("option:bill");
        probe.mouse(tile, MouseEvent.MOUSE_PRESSED, 0.5);
        at(tile, MouseEvent.MOUSE_DRAGGED, beside);
        at(tile, MouseEvent.MOUSE_RELEASED, beside);
        return probe.sent.contains(new Input.Choose("bill"));
    }

    private void at(Target target, javafx.event.EventType<MouseEvent> type, double millimetresBeside) {
        double out = 1 + millimetresBeside * PANEL.pxPerMm() / Math.max(target.getWidth(), target.getHeight());
        probe.mouse(target, type, out);
    }

    @Test
    void slidingBackArmsTheTargetAgain() {
        probe.show(Samples.tiles(), Settings.DEFAULT);
        Target tile = probe.target("option:bill");
        probe.mouse(tile, MouseEvent.MOUSE_PRESSED, 0.5);
        probe.mouse(tile, MouseEvent.MOUSE_DRAGGED, 1.5);
        assertThat(tile.isPressedLook()).isFalse();
        probe.mouse(tile, MouseEvent.MOUSE_DRAGGED, 0.5);
        assertThat(tile.isPressedLook()).isTrue();
        probe.mouse(tile, MouseEvent.MOUSE_RELEASED, 0.5);
        assertThat(probe.sent).contains(new Input.Choose("bill"));
    }

    static Stream<String> screens() {
        return Samples.all().keySet().stream();
    }

    /** From the menu, from a list and from a table to every screen. */
    @ParameterizedTest
    @MethodSource("screens")
    void aTouchStruckTwiceDoesNotFallThroughToTheNextScreen(String next) {
        for (String before : List.of("menu", "find", "statement")) {
            if (before.equals(next)) {
                continue;
            }
            for (Node target : targets(before)) {
                probe.show(screen(before), Settings.DEFAULT);
                probe.sent.clear();
                Target first = probe.target(target.getId());
                probe.mouse(first, MouseEvent.MOUSE_PRESSED, 0.5);
                probe.mouse(first, MouseEvent.MOUSE_RELEASED, 0.5);
                int sent = probe.sent.size();
                Toolkit.run(() -> probe.view.show(screen(next), Settings.DEFAULT));
                probe.later(290);
                for (Target under : probe.targets()) {
                    if (Probe.bounds(under)
                            .contains(
                                    Probe.bounds(first).getCenterX(),
                                    Probe.bounds(first).getCenterY())) {
                        probe.mouse(under, MouseEvent.MOUSE_PRESSED, 0.5);
                        probe.mouse(under, MouseEvent.MOUSE_RELEASED, 0.5);
                    }
                }
                assertThat(probe.sent.subList(sent, probe.sent.size()))
                        .as("%s, then %s", target.getId(), next)
                        .isSubsetOf(new Input.Presence());
            }
        }
    }

    private List<Target> targets(String screen) {
        probe.show(screen(screen), Settings.DEFAULT);
        return probe.targets().stream()
                .filter(target -> target.getId().matches("(option|row):.*"))
                .limit(3)
                .toList();
    }

    private static Screen screen(String id) {
        Map<String, Screen> all = Samples.all();
        return Objects.requireNonNull(all.get(id));
    }

    @Test
    void aTouchAfterThatTimeCounts() {
        probe.show(Samples.tiles(), Settings.DEFAULT);
        Toolkit.run(() -> probe.view.show(Samples.table(), Settings.DEFAULT));
        probe.later(310);
        probe.sent.clear();
        probe.tap("row:water");
        assertThat(probe.sent).contains(new Input.Choose("water"));
    }

    @Test
    void theDrawerThatAToolOpensIsNotChosenFromByTheSameTremble() {
        probe.show(Samples.prose(), Settings.DEFAULT).tap("tool:size");
        probe.later(200);
        Target first = probe.target("size:COMPACT");
        probe.mouse(first, MouseEvent.MOUSE_PRESSED, 0.5);
        probe.mouse(first, MouseEvent.MOUSE_RELEASED, 0.5);
        assertThat(probe.sent).doesNotContain(new Input.SetSize(Settings.TextSize.COMPACT));
    }

    @Test
    void oneKeyStruckTwiceInATrembleTypesOnce() {
        probe.show(Samples.code(), Settings.DEFAULT);
        probe.tap("key:1");
        probe.later(140);
        probe.tap("key:1");
        assertThat(probe.sent.stream().filter(Input.Type.class::isInstance)).hasSize(1);
        probe.later(160);
        probe.tap("key:1");
        assertThat(probe.sent.stream().filter(Input.Type.class::isInstance)).hasSize(2);
    }

    @Test
    void whoAskedForItHasAWholeSecond() {
        Settings slow = Settings.DEFAULT.with(Settings.Hand.USUAL.withSlow(true));
        probe.show(Samples.tiles(), slow).tap("option:bill");
        probe.later(990);
        probe.tap("option:bill");
        assertThat(probe.sent).containsExactly(new Input.Choose("bill"));
        probe.show(Samples.tiles(), Settings.DEFAULT).tap("tool:size").tap("size:slow");
        assertThat(probe.sent).contains(new Input.SetHand(Settings.Hand.USUAL.withSlow(true)));
    }

    @Test
    void threeTouchesThatDoNothingAskForHelpWithinTenSecondsOnly() {
        probe.show(Samples.tiles(), Settings.DEFAULT);
        Target tile = probe.target("option:bill");
        for (int slips = 0; slips < 3; slips++) {
            assertThat(probe.sent).doesNotContain(new Input.Astray());
            probe.mouse(tile, MouseEvent.MOUSE_PRESSED, 0.5);
            probe.mouse(tile, MouseEvent.MOUSE_RELEASED, 1.5);
            probe.later(3000);
        }
        assertThat(probe.sent).contains(new Input.Astray());
        probe.sent.clear();
        for (int slips = 0; slips < 3; slips++) {
            probe.mouse(tile, MouseEvent.MOUSE_PRESSED, 0.5);
            probe.mouse(tile, MouseEvent.MOUSE_RELEASED, 1.5);
            probe.later(6000);
        }
        assertThat(probe.sent).doesNotContain(new Input.Astray());
    }

    @Test
    void touchToHearSaysFirstAndChoosesAtTheSecondTouch() {
        Settings hear = FingersTest.SPOKEN.with(Settings.Hand.USUAL.withHearFirst(true));
        probe.show(Samples.tiles(), hear).tap("option:bill");
        assertThat(probe.sent).doesNotContain(new Input.Choose("bill"));
        assertThat(probe.node("focus-ring").orElseThrow().isVisible()).isTrue();
        probe.later(1000);
        probe.tap("option:bill");
        assertThat(probe.sent).contains(new Input.Choose("bill"));
        probe.later(1000);
        probe.tap("option:tariffs");
        assertThat(probe.sent).doesNotContain(new Input.Choose("tariffs"));
    }

    @Test
    void theRingOnTheBlueStripIsWhite() {
        probe.show(Samples.prose(), FingersTest.SPOKEN).strike(KeyCode.UP);
        for (int strikes = 0; strikes < 20; strikes++) {
            var ring = (javafx.scene.layout.Region) probe.node("focus-ring").orElseThrow();
            var title = probe.node("text:title").orElseThrow();
            if (Probe.bounds(ring).contains(Probe.bounds(title))
                    && Probe.bounds(ring).getHeight() < Probe.bounds(title).getHeight() + 60) {
                assertThat(ring.getBorder().getStrokes().getFirst().getTopStroke())
                        .isEqualTo(javafx.scene.paint.Color.WHITE);
                return;
            }
            probe.strike(KeyCode.UP);
        }
        throw new AssertionError("the keys never came to the title");
    }
}
