package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.view.parts.Picture;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** Rows and tiles use the room there is. */
@Tag(Needs.DISPLAY)
class RoomTest {
    private static PanelGeometry panel(String upright) {
        return upright.equals("upright") ? PanelGeometry.portrait() : PanelGeometry.landscape();
    }

    private static Screen screen(String id) {
        return Objects.requireNonNull(Samples.everything().get(id));
    }

    private static List<Target> rows(Probe probe, String prefix) {
        return probe.targets().stream()
                .filter(target -> String.valueOf(target.getId()).startsWith(prefix))
                .toList();
    }

    private static Stream<Picture> pictures(Node node) {
        return switch (node) {
            case Picture picture -> Stream.of(picture);
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(RoomTest::pictures);
            default -> Stream.empty();
        };
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void atTheLargestLettersThereIsMoreThanOneServiceToPayOnAPage(Language language) {
        Probe probe = new Probe(PanelGeometry.portrait());
        probe.show(screen("charges.choose"), Settings.DEFAULT.with(language).with(TextSize.LARGE));
        assertThat(rows(probe, "pick:")).hasSizeBetween(2, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "upright, account.find",
        "upright, menu",
        "wide, account.find",
        "wide, printing.choose",
        "wide, menu",
        "wide, charges.choose"
    })
    void whatCanBeChosenReachesNearlyDownToTheButtons(String way, String id) {
        PanelGeometry panel = panel(way);
        Probe probe = new Probe(panel).show(screen(id), Settings.DEFAULT);
        double lowest = rows(probe, "").stream()
                .filter(row -> String.valueOf(row.getId()).matches("(option|pick):.*"))
                .mapToDouble(row -> Probe.bounds(row).getMaxY())
                .max()
                .orElseThrow();
        double end = Stream.concat(
                        rows(probe, "action:back").stream(),
                        way.equals("upright") ? rows(probe, "tool:").stream() : Stream.empty())
                .mapToDouble(row -> Probe.bounds(row).getMinY())
                .min()
                .orElse(panel.heightPx());
        assertThat((end - lowest) / panel.heightPx()).isBetween(0.01, 0.09);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upright", "wide"})
    void everyPictureOfWhatCanBeChosenIsTwelveMillimetresWide(String way) {
        PanelGeometry panel = panel(way);
        Probe probe = new Probe(panel);
        Samples.everything().forEach((id, screen) -> {
            if (screen instanceof Screen.Choose) {
                probe.show(screen, Settings.DEFAULT);
                assertThat(rows(probe, "option:")).as(id).isNotEmpty().allSatisfy(row -> {
                    List<Double> sides =
                            pictures(row).map(p -> p.side() / panel.pxPerMm()).toList();
                    assertThat(sides).allMatch(side -> side >= 8 && side <= 30);
                    assertThat(sides.size() < 2 || sides.getFirst() >= 12).isTrue();
                });
            }
        });
    }
}
