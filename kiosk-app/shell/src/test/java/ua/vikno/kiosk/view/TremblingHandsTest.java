package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** From every screen to every screen: from the button at another place each time. */
    @ParameterizedTest
    @MethodSource("screens")
    void aTouchStruckTwiceDoesNotFallThroughToTheNextScreen(String next) {
        int turn = 0;
        for (String before : Samples.all().keySet()) {
            if (before.equals(next)) {
                continue;
            }
            probe.show(screen(before), Settings.DEFAULT);
            List<Target> targets =
                    probe.targets().stream().filter(target -> !target.isBrief()).toList();
            Point2D point = middle(targets.get(turn++ % targets.size()));
            touch(point);
            Toolkit.run(() -> probe.view.show(screen(next), Settings.DEFAULT));
            probe.later(290);
            int sent = probe.sent.size();
            touch(point);
            assertThat(probe.sent.subList(sent, probe.sent.size()))
                    .as("%s at %s, then %s", before, point, next)
                    .isSubsetOf(new Input.Presence());
        }
    }

    /** What stays on its screen changes the picture, too: the cover comes, the rows move, a tool means the opposite. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tool:theme",
                "tool:hide",
                "tool:reach",
                "tool:size size:LARGE",
                "tool:size size:slow",
                "tool:language language:hu",
                "tool:sound sound:switch",
                "tool:sound sound:aloud",
                "tool:sound sound:hear-first",
                "tool:size tool:close",
                "more"
            })
    void aSettingTouchedTwiceIsSetOnceAndNothingBelowIsTouched(String way) {
        adopt(FingersTest.SPOKEN);
        probe.show(Samples.table(), FingersTest.SPOKEN);
        List<String> ids = List.of(way.split(" "));
        ids.subList(0, ids.size() - 1).forEach(probe::tap);
        probe.later(1000);
        Point2D point = middle(probe.target(ids.getLast()));
        int before = probe.sent.size();
        touch(point);
        adopt(FingersTest.SPOKEN);
        int once = probe.sent.size();
        probe.later(290);
        touch(point);
        assertThat(probe.sent.subList(before, once)).isNotEmpty();
        assertThat(probe.sent.subList(once, probe.sent.size())).isSubsetOf(new Input.Presence());
    }

    private static Point2D middle(Target target) {
        return new Point2D(
                Probe.bounds(target).getCenterX(), Probe.bounds(target).getCenterY());
    }

    /** Whatever lies at the point now is pressed and let go. */
    private void touch(Point2D point) {
        List<Target> under = probe.targets().stream()
                .filter(target -> Probe.bounds(target).contains(point))
                .toList();
        if (!under.isEmpty()) {
            probe.mouse(under.getLast(), MouseEvent.MOUSE_PRESSED, 0.5);
            List<Target> still = probe.targets().contains(under.getLast()) ? under : List.of();
            still.forEach(target -> probe.mouse(target, MouseEvent.MOUSE_RELEASED, 0.5));
        }
    }

    /** The flow shows what was set. */
    private void adopt(Settings first) {
        Settings now = first;
        for (Input input : probe.sent) {
            now = KeysHeardTest.adjusted(input, now);
        }
        Settings then = now;
        Toolkit.run(() -> probe.view.show(Samples.table(), then));
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
    void aTouchOnTheDarkBringsLightAndNothingElse() {
        probe.show(Samples.start(), Settings.DEFAULT);
        Toolkit.run(() -> probe.view.light(0, 0));
        probe.later(60_000);
        probe.inTheDark(MouseEvent.MOUSE_PRESSED).inTheDark(MouseEvent.MOUSE_RELEASED);
        assertThat(probe.sent).containsExactly(new Input.Presence());
        Toolkit.run(() -> probe.view.light(100, 0));

        // The second touch of the two that woke it, lifted late.
        probe.later(250);
        Target below = probe.target("language:en");
        probe.mouse(below, MouseEvent.MOUSE_PRESSED, 0.5);
        probe.later(200);
        probe.mouse(below, MouseEvent.MOUSE_RELEASED, 0.5);
        assertThat(probe.sent).containsOnly(new Input.Presence());

        probe.later(1000);
        probe.tap("language:en");
        assertThat(probe.sent).last().isEqualTo(new Input.SetLanguage(Settings.Language.ENGLISH));
    }

    @Test
    void aFingerThatLayOnTheDarkWhenItWasLitBeginsNothing() {
        probe.show(Samples.start(), Settings.DEFAULT);
        Toolkit.run(() -> probe.view.light(0, 0));
        probe.later(60_000);
        probe.inTheDark(MouseEvent.MOUSE_PRESSED);
        Toolkit.run(() -> probe.view.light(100, 0));
        probe.later(1000);
        probe.inTheDark(MouseEvent.MOUSE_RELEASED);
        assertThat(probe.sent).containsExactly(new Input.Presence());
        probe.inTheDark(MouseEvent.MOUSE_PRESSED).inTheDark(MouseEvent.MOUSE_RELEASED);
        assertThat(probe.sent).endsWith(new Input.Begin());
    }

    @Test
    void aFingerStillDownWhenTheVisitEndsBeginsNoOther() {
        probe.show(Samples.prose(), Settings.DEFAULT);
        probe.inTheDark(MouseEvent.MOUSE_PRESSED);
        probe.show(Samples.start(), Settings.DEFAULT);
        probe.inTheDark(MouseEvent.MOUSE_RELEASED);
        assertThat(probe.sent).containsExactly(new Input.Presence());
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
        probe.show(Samples.tiles(), slow);
        Point2D bill = middle(probe.target("option:bill"));
        touch(bill);
        probe.later(990);
        touch(bill);
        assertThat(probe.sent).containsOnlyOnce(new Input.Choose("bill"));
        probe.later(1010);
        touch(bill);
        assertThat(probe.sent).endsWith(new Input.Choose("bill"));
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
