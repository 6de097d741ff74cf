package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.view.LayoutFaults.Kind;
import ua.vikno.kiosk.view.Mounts.Mount;

/** On a small panel the drawer «Зручність» holds what the access bar has no room for, and lies over the whole screen. */
@Tag(Needs.DISPLAY)
class SmallDrawersTest {
    static Stream<Mount> small() {
        return Mounts.all().stream().filter(mount -> mount.name().startsWith("15"));
    }

    @ParameterizedTest
    @MethodSource("small")
    void every_drawer_fits_and_closes_to_the_screen(Mount mount) {
        Probe probe = new Probe(mount.panel());
        for (TextSize size : List.of(TextSize.DEFAULT, TextSize.LARGE)) {
            for (Language language : Language.values()) {
                Settings settings = Settings.DEFAULT.with(size).with(language).withLowReach(mount.low());
                probe.show(Samples.prose(), settings).show(Samples.name("Марія"), settings);
                for (Tool tool : List.of(Tool.SIZE, Tool.SOUND, Tool.LANGUAGE)) {
                    probe.tap(Tool.EASE.id());
                    assertThat(faults(probe, mount)).isEmpty();
                    probe.tap(tool.id());
                    assertThat(probe.has(AccessBar.first(tool))).isTrue();
                    assertThat(faults(probe, mount)).isEmpty();
                    probe.tap("tool:close");
                    assertThat(probe.has("action:continue")).isTrue();
                }
            }
        }
    }

    private static Map<Kind, List<String>> faults(Probe probe, Mount mount) {
        return new LayoutFaults(mount.panel(), mount.name()).of(probe, false, mount.low());
    }
}
