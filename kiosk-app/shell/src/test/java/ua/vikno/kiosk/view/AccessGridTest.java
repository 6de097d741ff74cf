package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.view.Mounts.Mount;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Picture;
import ua.vikno.kiosk.view.parts.Target;

/** The access bar as it really lies on every panel, in every size and language, with and without a drawer. */
@Tag(Needs.DISPLAY)
class AccessGridTest {
    private static final Offset<Double> ROUNDING_OFF = Offset.offset(0.51);
    private static final double LEAST_ICON_MM = 8;

    static Stream<Mount> mounts() {
        return Mounts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("mounts")
    void cells_are_equal_icons_8_mm_and_labels_of_a_line_on_one_baseline(Mount mount) {
        Probe probe = new Probe(mount.panel());
        for (TextSize size : TextSize.values()) {
            for (Language language : Language.values()) {
                Settings settings = Settings.DEFAULT.with(size).with(language).withLowReach(mount.low());
                String where = mount + ", " + size + " " + language;
                probe.show(Samples.stillThere(), settings).show(Samples.prose(), settings);
                regular(probe, mount, where);
                assertThat(probe.has(Tool.HELP.id())).as(where + ": help").isTrue();
                if (probe.has(Tool.EASE.id())) {
                    probe.tap(Tool.EASE.id());
                    regular(probe, mount, where + " ease");
                }
                for (Tool tool : List.of(Tool.SIZE, Tool.SOUND)) {
                    probe.show(Samples.stillThere(), settings).show(Samples.prose(), settings);
                    if (!probe.has(tool.id())) {
                        probe.tap(Tool.EASE.id());
                        probe.later(1000);
                    }
                    probe.tap(tool.id());
                    regular(probe, mount, where + " " + tool);
                }
            }
        }
    }

    /** Where letters are typed, the page button of the streets once lay over Finish. */
    @ParameterizedTest
    @MethodSource("mounts")
    void helpIsInTheBarOfTypingScreensAndNothingLiesOverAnything(Mount mount) {
        Probe probe = new Probe(mount.panel());
        for (TextSize size : TextSize.values()) {
            // Less than 200 mm high, such a panel has no room for a third large word above the keys.
            boolean low = mount.name().matches("15.6.* wide") && size == TextSize.LARGE;
            for (Language language : Language.values()) {
                for (Screen screen :
                        List.of(Samples.street(), Samples.name("Марія"), Samples.code(), Samples.email())) {
                    Settings settings = Settings.DEFAULT.with(size).with(language);
                    String where = mount + ", " + size + " " + language + " " + screen.id();
                    probe.show(Samples.stillThere(), settings).show(screen, settings);
                    assertThat(low || probe.has(Tool.HELP.id())).as(where).isTrue();
                    assertThat(new LayoutFaults(mount.panel(), where).of(probe, false, false))
                            .isEmpty();
                }
            }
        }
    }

    private static void regular(Probe probe, Mount mount, String where) {
        Parent bar = Objects.requireNonNull(probe.target("action:finish").getParent());
        List<Target> cells = bar.getChildrenUnmodifiable().stream()
                .filter(Target.class::isInstance)
                .map(Target.class::cast)
                .toList();
        assertThat(cells).as(where).hasSizeGreaterThan(1);
        Target first = cells.getFirst();
        for (Target cell : cells) {
            String which = where + ": " + cell.getId();
            assertThat(cell.getWidth()).as(which).isEqualTo(first.getWidth());
            assertThat(cell.getHeight()).as(which).isEqualTo(first.getHeight());
            Bounds picture = part(cell, Picture.class);
            Bounds word = part(cell, Para.class);
            assertThat(Math.max(picture.getWidth(), picture.getHeight())
                            / mount.panel().pxPerMm())
                    .as(which)
                    .isBetween(LEAST_ICON_MM, LEAST_ICON_MM * 1.6);
            // Same type everywhere, so equal tops are equal baselines.
            double below = Probe.bounds(cell).getMinY();
            assertThat(word.getMinY() - below)
                    .as(which)
                    .isCloseTo(
                            part(first, Para.class).getMinY()
                                    - Probe.bounds(first).getMinY(),
                            ROUNDING_OFF);
            assertThat(picture.getMinY() - below)
                    .as(which)
                    .isCloseTo(
                            part(first, Picture.class).getMinY()
                                    - Probe.bounds(first).getMinY(),
                            ROUNDING_OFF);
        }
    }

    private static Bounds part(Target cell, Class<? extends Node> kind) {
        return Probe.bounds(cell.lookupAll("*").stream()
                .filter(kind::isInstance)
                .findFirst()
                .orElseThrow());
    }
}
