package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.voice.Transcript;
import ua.vikno.kiosk.voice.Voice;

/** Every key, drawer, tool and page of every screen is heard; without headphones no character of a value is. */
@Tag(Needs.DISPLAY)
class KeysHeardTest {
    private final Transcript transcript = new Transcript();
    private final Voice voice = new Voice(transcript, Probe.TEXTS::speak);
    private final Probe probe = new Probe(PanelGeometry.portrait(), voice);
    private Screen screen = Samples.tiles();
    private Settings settings = FingersTest.SPOKEN;

    static Stream<String> screens() {
        return Samples.all().entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof Screen.Start)
                        && !(entry.getValue() instanceof Screen.Practice)
                        && !(entry.getValue() instanceof Screen.StillThere))
                .map(Map.Entry::getKey);
    }

    private void show(Screen now, Settings how) {
        // Another screen between closes what is open.
        probe.show(Samples.stillThere(), how).later(1000);
        screen = now;
        settings = how;
        probe.show(now, how);
    }

    /** What is heard of an action, after the flow has taken what was sent. */
    private List<String> heard(Runnable action) {
        transcript.stop();
        int said = transcript.said.size();
        int sent = probe.sent.size();
        action.run();
        for (Input input : List.copyOf(probe.sent.subList(sent, probe.sent.size()))) {
            settings = adjusted(input, settings);
        }
        probe.show(screen, settings);
        return List.copyOf(transcript.said.subList(said, transcript.said.size()));
    }

    /** As the flow takes what was sent. */
    static Settings adjusted(Input input, Settings settings) {
        return switch (input) {
            case Input.SetLanguage(var language) -> settings.with(language);
            case Input.SetSpeech(boolean on) -> settings.withSpeech(on);
            case Input.SetSize(var size) -> settings.with(size);
            case Input.SetTheme(var theme) -> settings.with(theme);
            case Input.SetLowReach(boolean on) -> settings.withLowReach(on);
            case Input.SetHidden(boolean on) -> settings.withHidden(on);
            case Input.SetVolume(int volume) -> settings.withVolume(volume);
            case Input.SetPace(int pace) -> settings.withPace(pace);
            case Input.SetAloud(boolean on) -> settings.withAloud(on);
            case Input.SetHand(var hand) -> settings.with(hand);
            default -> settings;
        };
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyToolAndEveryDrawerIsHeard(String id) {
        Screen sample = Objects.requireNonNull(Samples.all().get(id));
        for (String tool :
                List.of("tool:theme", "tool:hide", "tool:reach", "tool:size", "tool:language", "tool:sound")) {
            show(sample, FingersTest.SPOKEN);
            assertThat(heard(() -> probe.tap(tool))).as(tool).isNotEmpty();
            for (String choice : choices()) {
                show(sample, FingersTest.SPOKEN);
                heard(() -> probe.tap(tool));
                assertThat(heard(() -> probe.tap(choice)))
                        .as(tool + " " + choice)
                        .isNotEmpty();
            }
        }
    }

    /** The cells of the open drawer that change something. */
    private List<String> choices() {
        return probe.targets().stream()
                .map(Target::getId)
                // Who switches speech off hears that it is.
                .filter(id -> id.matches("(size|language|sound):.*") && !id.equals("sound:switch"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyStopIsHeard(String id) {
        show(Objects.requireNonNull(Samples.all().get(id)), FingersTest.SPOKEN);
        for (int strikes = 0; strikes < 25; strikes++) {
            assertThat(heard(() -> probe.strike(KeyCode.DOWN))).hasSize(1).noneMatch(String::isBlank);
        }
    }

    @Test
    void aDrawerTakesTheKeysToItsFirstChoiceAndBack() {
        show(Samples.prose(), FingersTest.SPOKEN);
        walkTo("tool:size");
        assertThat(heard(() -> probe.strike(KeyCode.ENTER)).getLast())
                .contains("Розмір")
                .contains("Менший. 1 з 5");
        assertThat(heard(() -> probe.strike(KeyCode.DOWN)).getLast()).contains("Звичайний, обрано. 2 з 5");
    }

    @Test
    void aTurnedPageIsNamedAndTheKeysGoToWhatIsNew() {
        show(Samples.table(), FingersTest.SPOKEN.with(Settings.TextSize.LARGE));
        heard(() -> probe.strike(KeyCode.DOWN));
        List<String> heard = heard(() -> probe.tap(ActionBar.MORE));
        assertThat(heard.getFirst()).startsWith("Сторінка 2 з ");
    }

    private void walkTo(String stop) {
        String name = probe.target(stop).getAccessibleText();
        for (int strikes = 0; strikes < 60; strikes++) {
            if (heard(() -> probe.strike(KeyCode.DOWN)).getLast().startsWith(name + ".")) {
                return;
            }
        }
        throw new AssertionError("never came to " + stop);
    }

    @ParameterizedTest
    @EnumSource(Field.Kind.class)
    void withoutHeadphonesNoCharacterOfAValueSounds(Field.Kind kind) {
        List<String> names = names(kind);
        show(ask(kind, ""), FingersTest.SPOKEN.withHeadphones(false));
        List<String> heard = new ArrayList<>();
        for (int row = 1; row <= 6; row++) {
            // From the picture anew: among the tools she may allow the loudspeaker.
            show(ask(kind, ""), FingersTest.SPOKEN.withHeadphones(false));
            for (int strikes = 0; strikes < row; strikes++) {
                heard.addAll(heard(() -> probe.strike(KeyCode.DOWN)));
            }
            heard.addAll(heard(() -> probe.strike(KeyCode.ENTER)));
            for (int key = 0; key < 3; key++) {
                heard.addAll(heard(() -> probe.strike(KeyCode.ENTER)));
                heard.addAll(heard(() -> probe.strike(KeyCode.DOWN)));
            }
        }
        show(ask(kind, ""), FingersTest.SPOKEN.withHeadphones(false));
        for (Target key : keys()) {
            if (!probe.has(key.getId())) {
                probe.tap("key:DIGITS");
            }
            heard.addAll(heard(() -> probe.tap(key.getId())));
        }
        heard.addAll(heard(() -> probe.strike(KeyCode.NUMPAD7, KeyCode.STAR)));
        assertThat(heard)
                .hasSizeGreaterThan(40)
                .contains("символ")
                .allSatisfy(said -> assertThat(said.split("\\. ")).doesNotContainAnyElementsOf(names));
    }

    private List<Target> keys() {
        return probe.targets().stream()
                .filter(target -> String.valueOf(target.getId()).startsWith("key:"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Field.Kind.class)
    void withHeadphonesEveryKeyIsNamed(Field.Kind kind) {
        assertThat(names(kind)).hasSizeGreaterThan(9).noneMatch(String::isBlank);
    }

    /** What the keys that write are called in headphones. */
    private List<String> names(Field.Kind kind) {
        List<String> names = new ArrayList<>();
        show(ask(kind, ""), FingersTest.SPOKEN);
        for (Target key : keys()) {
            probe.later(400);
            if (!probe.has(key.getId())) {
                // The board has changed: the key before this one leads to figures.
                probe.tap("key:DIGITS");
            }
            boolean full = probe.sent.size() > 5;
            if (full) {
                show(ask(kind, ""), FingersTest.SPOKEN);
                probe.sent.clear();
            }
            List<String> heard = heard(() -> probe.tap(key.getId()));
            assertThat(heard).as(key.getId()).hasSize(1);
            if (!key.getId().matches("key:[A-Z_]{2,}") && !heard.getFirst().startsWith("Поле повне")) {
                names.add(heard.getFirst());
            }
        }
        return names;
    }

    @Test
    void aKeyThatWritesNothingSaysWhyInsteadOfItsName() {
        show(ask(Field.Kind.DIGITS, "111111"), FingersTest.SPOKEN);
        assertThat(heard(() -> probe.tap("key:7"))).containsExactly("Поле повне: 6 знаків");
        show(ask(Field.Kind.DIGITS, ""), FingersTest.SPOKEN);
        assertThat(heard(() -> probe.tap("key:ERASE"))).containsExactly("Ще нічого не введено");
    }

    private static Screen.Ask ask(Field.Kind kind, String value) {
        Screen.Ask ask = Samples.code();
        Field f = ask.field();
        return new Screen.Ask(
                ask.frame(),
                new Field("f" + kind, f.label(), Words.verbatim("hint"), f.purpose(), kind, value, 6, null, List.of()));
    }

    @Test
    void helpHeldForASecondSaysItAgain() {
        show(Samples.prose(), FingersTest.SPOKEN);
        heard(() -> probe.strike(KeyCode.DOWN));
        String last = transcript.last();
        List<String> heard = heard(() -> {
            probe.key(javafx.scene.input.KeyEvent.KEY_PRESSED, KeyCode.F1);
            probe.later(1000);
            probe.key(javafx.scene.input.KeyEvent.KEY_RELEASED, KeyCode.F1);
        });
        assertThat(heard).containsExactly(last);
        assertThat(probe.sent).doesNotContain(new Input.Help());
    }

    @Test
    void aKeyInASilentVisitSwitchesSpeechOnUnlessSheSwitchedItOff() {
        show(Samples.tiles(), Settings.DEFAULT);
        probe.strike(KeyCode.DOWN);
        assertThat(probe.sent).contains(new Input.SetSpeech(true));
        show(Samples.tiles(), FingersTest.SPOKEN);
        probe.tap("tool:sound").tap("sound:switch");
        probe.sent.clear();
        show(Samples.tiles(), Settings.DEFAULT);
        probe.strike(KeyCode.DOWN);
        assertThat(probe.sent).doesNotContain(new Input.SetSpeech(true));
    }

    @Test
    void theFirstControlIsSaidWithThePictureAndCountedAmongItsLike() {
        show(Samples.tiles(), FingersTest.SPOKEN);
        assertThat(heard(() -> probe.strike(KeyCode.DOWN)).getLast()).endsWith("1 з 6");
        Screen.Choose menu = Samples.tiles();
        screen = new Screen.Choose(Samples.frame("next", "Що далі?", null), menu.layout(), menu.options());
        probe.show(screen, settings);
        assertThat(transcript.last()).startsWith("Що далі?").endsWith("1 з 6");
    }

    @Test
    void aPadWithFiguresTypesAndGoesToTheChoiceOfThatNumber() {
        show(ask(Field.Kind.DIGITS, ""), FingersTest.SPOKEN);
        probe.strike(KeyCode.NUMPAD4, KeyCode.NUMPAD0, KeyCode.STAR);
        assertThat(probe.sent)
                .containsSubsequence(
                        new Input.Type("fDIGITS", "4"),
                        new Input.Type("fDIGITS", "40"),
                        new Input.Type("fDIGITS", "4"));
        show(Samples.tiles(), FingersTest.SPOKEN);
        assertThat(heard(() -> probe.strike(KeyCode.NUMPAD3)).getLast()).endsWith("3 з 6");
        probe.strike(KeyCode.POUND);
        assertThat(probe.sent).endsWith(new Input.SetPace(3));
    }
}
