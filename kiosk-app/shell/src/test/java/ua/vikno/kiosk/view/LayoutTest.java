package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.view.LayoutFaults.Kind;
import ua.vikno.kiosk.view.Mounts.Mount;
import ua.vikno.kiosk.view.parts.Label;

/**
 * Every screen on every panel, in sizes, languages, themes and reach, on every page: nothing cut, nothing too small or too
 * high. Each picture is made once and looked at for everything; {@code -Dlayout.only=} takes a pattern of mounts.
 */
@Tag(Needs.DISPLAY)
class LayoutTest {
    private static final int MOST_PAGES = 16;

    private static final Map<String, Screen> SCREENS = Samples.everything();
    private static final Pattern ONLY = Pattern.compile(System.getProperty("layout.only", ""));
    private static final List<Mount> MOUNTS = Mounts.all().stream()
            .filter(mount -> ONLY.matcher(mount.name()).find())
            .toList();
    private static final Map<Mount, Probe> PROBES = new HashMap<>();
    private static final Map<String, Map<Kind, List<String>>> LOOKED = new HashMap<>();

    static Stream<String> screens() {
        return SCREENS.keySet().stream();
    }

    private static List<String> faults(String id, Kind kind) {
        return LOOKED.computeIfAbsent(id, LayoutTest::look).getOrDefault(kind, List.of());
    }

    private static Map<Kind, List<String>> look(String id) {
        Screen screen = Objects.requireNonNull(SCREENS.get(id));
        Map<Kind, List<String>> all = new EnumMap<>(Kind.class);
        for (Mount mount : MOUNTS) {
            Probe probe = PROBES.computeIfAbsent(mount, m -> new Probe(m.panel()));
            for (Settings settings : mount.settings()) {
                probe.show(Samples.prose(), settings).show(screen, settings);
                int page = 0;
                do {
                    String where = mount + ", " + settings.size() + " " + settings.theme() + " " + settings.language()
                            + " " + id + " page " + page;
                    new LayoutFaults(mount.panel(), where)
                            .of(probe, screen instanceof Screen.Start, settings.lowReach())
                            .forEach((kind, faults) -> all.computeIfAbsent(kind, k -> new ArrayList<>())
                                    .addAll(faults));
                    page++;
                } while (page < MOST_PAGES && next(probe));
                assertThat(page).as("pages of " + id + " on " + mount).isLessThan(MOST_PAGES);
            }
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
        assertThat(faults(id, Kind.CUT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void B6_B7_nothing_overlaps(String id) {
        assertThat(faults(id, Kind.OVERLAP)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void C1_targets_are_20_mm_and_apart(String id) {
        assertThat(faults(id, Kind.SMALL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void G1_every_control_is_within_reach(String id) {
        assertThat(faults(id, Kind.REACH)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void D6_finish_is_always_at_hand(String id) {
        assertThat(faults(id, Kind.FINISH)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void A8_every_target_has_words_for_ears(String id) {
        assertThat(faults(id, Kind.NAMELESS)).isEmpty();
    }
}
