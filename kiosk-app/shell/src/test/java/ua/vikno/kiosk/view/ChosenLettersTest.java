package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.view.Mounts.Mount;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Look;
import ua.vikno.kiosk.view.theme.Type;

/** Whoever chooses large letters gets them: how many screens of the smallest panels still take smaller ones. */
@Tag(Needs.DISPLAY)
class ChosenLettersTest {
    /** So far below the most, the most is to be lowered. */
    private static final int SLACK = 5;

    private static final Map<String, Screen> SCREENS = Samples.everything();

    /** @param most screens with smaller letters than the chosen ones, in three languages together */
    @ParameterizedTest
    @CsvSource({
        "15.0 1024×768 wide, LARGE, 18",
        "15.0 1024×768 upright, LARGE, 18",
        "15.6 1366×768 wide, LARGE, 35",
        "15.6 1366×768 upright, LARGE, 19",
        "15.0 1024×768 wide, DEFAULT, 0",
        "15.6 1366×768 wide, DEFAULT, 3"
    })
    void aSmallPanelGivesTheChosenLetters(String name, TextSize size, int most) {
        Mount mount = Mounts.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Probe probe = new Probe(mount.panel());
        List<String> smaller = new ArrayList<>();
        for (Language language : Language.values()) {
            Settings settings = Settings.DEFAULT.with(size).with(language);
            double least = Look.of(mount.panel(), settings).px(Type.SMALL);
            SCREENS.forEach((id, screen) -> {
                probe.show(Samples.prose(), settings).show(screen, settings);
                if (largest(probe) < least) {
                    smaller.add(language.tag() + " " + id);
                }
            });
        }
        assertThat(smaller).as(String.join(", ", smaller)).hasSizeBetween(Math.max(0, most - SLACK), most);
    }

    /** Of the words on buttons and rows; on a screen without any, of its text, and of a picture alone none is too small. */
    private static double largest(Probe probe) {
        return sizes(probe.targets().stream().filter(ChosenLettersTest::ofTheScreen))
                .or(() -> sizes(probe.nodes().stream()
                        .filter(node -> String.valueOf(node.getId()).matches("text:\\d+"))))
                .orElse(Double.MAX_VALUE);
    }

    private static boolean ofTheScreen(Target target) {
        String id = String.valueOf(target.getId());
        return id.matches("action:.*|option:.*|row:.*|language:.*|more") && !id.equals(Tool.FINISH.id());
    }

    private static Optional<Double> sizes(Stream<? extends Node> nodes) {
        return nodes.flatMap(ChosenLettersTest::paras)
                .map(para -> para.font().getSize())
                .max(Double::compare);
    }

    private static Stream<Para> paras(Node node) {
        return switch (node) {
            case Para para -> Stream.of(para);
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(ChosenLettersTest::paras);
            default -> Stream.empty();
        };
    }
}
