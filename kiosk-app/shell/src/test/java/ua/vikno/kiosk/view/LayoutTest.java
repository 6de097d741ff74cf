package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.screen.Settings.Theme;
import ua.vikno.kiosk.view.keyboard.Keyboard;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** Every screen, in every size, theme, orientation and reach, on every page: nothing cut, nothing too small or too high. */
@Tag(Needs.DISPLAY)
class LayoutTest {
    private static final double MOST_PAGES = 16;
    private static final double ROUNDING = 0.51;

    private enum Mount {
        PORTRAIT,
        PORTRAIT_LOW,
        LANDSCAPE
    }

    private static final Map<String, Screen> SCREENS = Samples.everything();
    private static final Map<Mount, Probe> PROBES = new EnumMap<>(Mount.class);

    static Stream<String> screens() {
        return SCREENS.keySet().stream();
    }

    private record Picture(String where, Probe probe, PanelGeometry panel, Settings settings) {}

    @FunctionalInterface
    private interface Check {
        void on(Picture picture);
    }

    private static void everywhere(String id, Check check) {
        Screen screen = Objects.requireNonNull(SCREENS.get(id));
        for (Mount mount : Mount.values()) {
            PanelGeometry panel = mount == Mount.LANDSCAPE ? PanelGeometry.landscape() : PanelGeometry.portrait();
            Probe probe = PROBES.computeIfAbsent(mount, m -> new Probe(panel));
            for (TextSize size : TextSize.values()) {
                for (Settings settings : settings(size, mount == Mount.PORTRAIT_LOW)) {
                    probe.show(Samples.prose(), settings).show(screen, settings);
                    int page = 0;
                    do {
                        check.on(new Picture(
                                mount + " " + size + " " + settings.theme() + " " + settings.language() + " " + id
                                        + " page " + page,
                                probe,
                                panel,
                                settings));
                        page++;
                    } while (page < MOST_PAGES && next(probe));
                    assertThat(page).as("pages of " + id).isLessThan((int) MOST_PAGES);
                }
            }
        }
    }

    /** Every language; colours move nothing, one size proves it. */
    private static List<Settings> settings(TextSize size, boolean low) {
        List<Settings> all = new ArrayList<>();
        for (Language language : Language.values()) {
            all.add(new Settings(language, size, Theme.LIGHT, low, false, true, true, 50));
        }
        if (size == TextSize.DEFAULT) {
            all.add(new Settings(Language.UKRAINIAN, size, Theme.DARK, low, false, true, true, 50));
        }
        return all;
    }

    /** @return whether there was another page */
    private static boolean next(Probe probe) {
        if (!probe.has(ActionBar.MORE)) {
            return false;
        }
        String name = probe.target(ActionBar.MORE).getAccessibleText();
        if (Stream.of(Language.values())
                .anyMatch(language -> name.startsWith(Probe.TEXTS.show(Label.TO_START.words(), language)))) {
            return false;
        }
        probe.later(1000);
        probe.tap(ActionBar.MORE);
        return true;
    }

    @ParameterizedTest
    @MethodSource("screens")
    void B6_B7_B8_no_text_is_cut_or_broken_or_off_the_panel(String id) {
        everywhere(id, picture -> {
            List<String> faults = new ArrayList<>();
            for (Para para : picture.probe().paras()) {
                Bounds at = Probe.bounds(para);
                boolean onPanel = at.getMinX() >= 0
                        && at.getMinY() >= 0
                        && at.getMaxX() <= picture.panel().widthPx() + ROUNDING
                        && at.getMaxY() <= picture.panel().heightPx() + ROUNDING;
                if (!onPanel || !widened(para.getParent()).contains(para.getBoundsInParent())) {
                    faults.add("outside: " + para.words() + " " + at + " in " + para.getBoundsInParent() + " of "
                            + para.getParent().getLayoutBounds());
                }
                if (para.getWidth() + ROUNDING < para.widestWord()) {
                    faults.add("broken word: " + para.words());
                }
                if (para.getHeight() + ROUNDING < para.prefHeight(para.getWidth())) {
                    faults.add("cut: " + para.words());
                }
            }
            assertThat(faults).as(picture.where()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("screens")
    void B6_B7_nothing_overlaps(String id) {
        everywhere(id, picture -> {
            List<Node> solid = new ArrayList<>(picture.probe().targets());
            picture.probe().paras().stream()
                    .filter(para -> !insideTarget(para) && !para.words().isEmpty())
                    .forEach(solid::add);
            List<String> faults = new ArrayList<>();
            for (int i = 0; i < solid.size(); i++) {
                for (int j = i + 1; j < solid.size(); j++) {
                    if (shrunk(solid.get(i)).intersects(shrunk(solid.get(j)))) {
                        faults.add(name(solid.get(i)) + " over " + name(solid.get(j)));
                    }
                }
            }
            assertThat(faults).as(picture.where()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("screens")
    void C1_targets_are_20_mm_and_apart(String id) {
        everywhere(id, picture -> {
            double mm = picture.panel().pxPerMm();
            List<Target> targets = picture.probe().targets();
            List<String> faults = new ArrayList<>();
            for (Target target : targets) {
                if (target.getWidth() / mm < 20 || target.getHeight() / mm < 20) {
                    faults.add(target.getId() + " " + target.getWidth() + "×" + target.getHeight());
                }
            }
            for (int i = 0; i < targets.size(); i++) {
                for (int j = i + 1; j < targets.size(); j++) {
                    boolean keys = letters(targets.get(i)) && letters(targets.get(j));
                    double apart = distance(Probe.bounds(targets.get(i)), Probe.bounds(targets.get(j)));
                    if (apart / mm < (keys ? 1.5 : 5.9)) {
                        faults.add(
                                targets.get(i).getId() + " – " + targets.get(j).getId() + ": " + apart / mm + " mm");
                    }
                }
            }
            assertThat(faults).as(picture.where()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("screens")
    void G1_every_control_is_within_reach(String id) {
        everywhere(id, picture -> {
            int limit = picture.settings().lowReach() ? PanelGeometry.LOW_REACH_MM : PanelGeometry.REACH_MM;
            assertThat(picture.probe().targets().stream()
                            // Touching anywhere begins, so the start screen's buttons are not the only way.
                            .filter(target -> !(SCREENS.get(id) instanceof Screen.Start))
                            .filter(target -> picture.panel()
                                            .heightMm(Probe.bounds(target).getMinY())
                                    > limit)
                            .map(Target::getId))
                    .as(picture.where())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("screens")
    void D6_finish_is_always_at_hand(String id) {
        everywhere(
                id,
                picture -> assertThat(picture.probe().has("action:finish"))
                        .as(picture.where())
                        // Nobody is there on the start screen.
                        .isEqualTo(!(SCREENS.get(id) instanceof Screen.Start)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void A8_every_target_has_words_for_ears(String id) {
        everywhere(
                id,
                picture -> assertThat(picture.probe().targets())
                        .as(picture.where())
                        .allSatisfy(
                                target -> assertThat(target.getAccessibleText()).isNotBlank()));
    }

    private static boolean letters(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof Keyboard keyboard) {
                return !keyboard.isPad();
            }
        }
        return false;
    }

    private static boolean insideTarget(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof Target) {
                return true;
            }
        }
        return false;
    }

    private static BoundingBox shrunk(Node node) {
        Bounds b = Probe.bounds(node);
        return new BoundingBox(
                b.getMinX() + 1, b.getMinY() + 1, Math.max(0, b.getWidth() - 2), Math.max(0, b.getHeight() - 2));
    }

    /** The first and the last letter's ink may reach a pixel beyond its place. */
    private static BoundingBox widened(Node node) {
        Bounds b = node.getLayoutBounds();
        return new BoundingBox(b.getMinX() - 1, b.getMinY() - 1, b.getWidth() + 2, b.getHeight() + 2);
    }

    private static double distance(Bounds a, Bounds b) {
        double dx = Math.max(0, Math.max(a.getMinX() - b.getMaxX(), b.getMinX() - a.getMaxX()));
        double dy = Math.max(0, Math.max(a.getMinY() - b.getMaxY(), b.getMinY() - a.getMaxY()));
        return Math.hypot(dx, dy);
    }

    private static String name(Node node) {
        return node instanceof Para para ? para.words() : String.valueOf(node.getId());
    }
}
