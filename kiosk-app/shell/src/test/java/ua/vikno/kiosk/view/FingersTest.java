package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.screen.Settings.Theme;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.voice.Ears;
import ua.vikno.kiosk.voice.SpokenStops;

/** Fingers, six keys and two switches. */
@Tag(Needs.DISPLAY)
class FingersTest {
    static final Settings SPOKEN =
            new Settings(Language.UKRAINIAN, TextSize.DEFAULT, Theme.LIGHT, false, false, true, true, 50);

    static List<String> screens() {
        return List.copyOf(Samples.all().keySet());
    }

    private static final class Visited implements Ears {
        final List<String> stops = new ArrayList<>();

        @Override
        public void shown(Screen screen, Settings settings) {}

        @Override
        public void focused(String stop, String name, int number, int of) {
            stops.add(stop);
        }

        @Override
        public void stands(String stop, String name, int number, int of) {}

        @Override
        public void typed(String key, boolean capital, boolean acted) {
            stops.add("typed " + key);
        }

        @Override
        public void turned(String name, int number, int of) {}

        @Override
        public boolean speaking() {
            return false;
        }

        @Override
        public void vain(Input.PadKey key) {
            stops.add("vain " + key);
        }

        @Override
        public void pause() {
            stops.add("pause");
        }

        @Override
        public void repeat() {
            stops.add("repeat");
        }
    }

    private final Visited visited = new Visited();
    private final Probe probe = new Probe(PanelGeometry.portrait(), visited);

    @Test
    void C2_a_touch_acts_when_it_is_lifted_inside() {
        probe.show(Samples.tiles(), Settings.DEFAULT);
        probe.mouse(probe.target("option:bill"), MouseEvent.MOUSE_PRESSED, 0.5);
        assertThat(probe.sent).isEmpty();
        probe.mouse(probe.target("option:bill"), MouseEvent.MOUSE_RELEASED, 0.5);
        assertThat(probe.sent).containsExactly(new Input.Choose("bill"));
    }

    @Test
    void C2_sliding_off_cancels() {
        probe.show(Samples.tiles(), Settings.DEFAULT);
        probe.mouse(probe.target("option:bill"), MouseEvent.MOUSE_PRESSED, 0.5);
        probe.mouse(probe.target("option:bill"), MouseEvent.MOUSE_DRAGGED, 1.5);
        probe.mouse(probe.target("option:bill"), MouseEvent.MOUSE_RELEASED, 1.5);
        assertThat(probe.sent).doesNotContain(new Input.Choose("bill"));
    }

    @Test
    void C7_a_second_strike_within_three_tenths_of_a_second_does_not_count() {
        probe.show(Samples.tiles(), Settings.DEFAULT);
        probe.tap("option:bill");
        probe.later(290);
        probe.tap("option:bill");
        assertThat(chosen()).containsExactly(new Input.Choose("bill"));
        probe.later(310);
        probe.tap("option:bill");
        assertThat(chosen()).hasSize(2);
    }

    private List<Input> chosen() {
        return probe.sent.stream().filter(Input.Choose.class::isInstance).toList();
    }

    @Test
    void C7_a_key_struck_twice_or_held_moves_once() {
        probe.show(Samples.tiles(), Settings.DEFAULT);
        probe.key(KeyEvent.KEY_PRESSED, KeyCode.DOWN);
        probe.key(KeyEvent.KEY_PRESSED, KeyCode.DOWN);
        probe.key(KeyEvent.KEY_RELEASED, KeyCode.DOWN);
        probe.later(290);
        probe.key(KeyEvent.KEY_PRESSED, KeyCode.DOWN);
        probe.key(KeyEvent.KEY_RELEASED, KeyCode.DOWN);
        assertThat(visited.stops).hasSize(1);
        probe.later(310);
        probe.key(KeyEvent.KEY_PRESSED, KeyCode.DOWN);
        assertThat(visited.stops).hasSize(2);
    }

    @Test
    void C7_a_key_of_a_pad_beside_the_keyboard_counts_as_one_and_twice_within_three_tenths_as_one() {
        probe.show(Samples.tiles(), Settings.DEFAULT);
        Toolkit.run(() -> probe.view.strike(KeyCode.DOWN));
        Toolkit.run(() -> probe.view.strike(KeyCode.DOWN));
        assertThat(visited.stops).hasSize(1);
        probe.later(310);
        Toolkit.run(() -> probe.view.strike(KeyCode.DOWN));
        assertThat(visited.stops).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void C4_the_keys_come_to_everything_in_reading_order(String id) {
        Screen screen = Objects.requireNonNull(Samples.all().get(id));
        probe.show(screen, SPOKEN);
        List<String> walked = new ArrayList<>(ids());
        for (int page = 1; page < 16 && probe.has(ActionBar.MORE); page++) {
            if (probe.target(ActionBar.MORE).getAccessibleText().startsWith("Спочатку")) {
                break;
            }
            probe.later(1000);
            probe.tap(ActionBar.MORE);
            ids().stream().filter(stop -> !walked.contains(stop)).forEach(walked::add);
        }
        if (screen instanceof Screen.Start) {
            assertThat(walked).contains("begin");
            return;
        }
        List<String> said = SpokenStops.of(screen);
        assertThat(walked).containsAll(said.stream().filter(this::hasNode).toList());
        List<String> content = new ArrayList<>(said.stream()
                .filter(stop -> !stop.startsWith("action:") && walked.contains(stop))
                .toList());
        if (!(screen instanceof Screen.Ask)) {
            // The masthead's sum comes before an instruction that had to go to the content.
            content.remove("text:instruction");
            assertThat(walked.stream().filter(content::contains)).containsExactlyElementsOf(content);
        }
    }

    /** A label that repeats the title is shown once. */
    private boolean hasNode(String stop) {
        return !stop.equals("text:label");
    }

    private List<String> ids() {
        return Toolkit.on(() -> Stop.below(probe.view.scene().getRoot(), true)).stream()
                .map(Stop::id)
                .filter(stop -> !stop.equals("focus-ring"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void A23_walking_on_comes_round_to_the_first(String id) {
        Screen screen = Objects.requireNonNull(Samples.all().get(id));
        if (screen instanceof Screen.Start) {
            probe.show(screen, SPOKEN).strike(KeyCode.DOWN);
            assertThat(probe.sent).contains(new Input.Begin());
            return;
        }
        probe.show(screen, SPOKEN);
        if (screen instanceof Screen.Practice) {
            // Keys do not walk here; help struck twice, or half a minute of rest, leads out.
            probe.strike(KeyCode.DOWN);
            assertThat(probe.sent).containsExactly(new Input.Practise(PadKey.NEXT));
            return;
        }
        int stops = ids().size();
        for (int i = 0; i <= stops; i++) {
            probe.strike(KeyCode.DOWN);
        }
        assertThat(visited.stops).hasSize(stops + 1);
        assertThat(visited.stops.getLast()).isEqualTo(visited.stops.getFirst());
        assertThat(visited.stops.subList(0, stops)).doesNotHaveDuplicates();
    }

    @Test
    void A23_left_goes_back_and_right_goes_on() {
        probe.show(Samples.code(), SPOKEN).strike(KeyCode.RIGHT, KeyCode.LEFT);
        assertThat(probe.sent).containsExactly(new Input.Press("continue"), new Input.Press("back"));
    }

    @Test
    void C5_the_ring_is_around_the_focus_and_above_everything() {
        probe.show(Samples.tiles(), Settings.DEFAULT).strike(KeyCode.DOWN);
        var ring = probe.node("focus-ring").orElseThrow();
        var tile = Probe.bounds(probe.target(visited.stops.getLast()));
        assertThat(Probe.bounds(ring).contains(tile)).isTrue();
        assertThat(Probe.bounds(ring).getWidth() - tile.getWidth()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void C6_typing_never_goes_on_by_itself() {
        probe.show(Samples.code(), Settings.DEFAULT).tap("key:1").tap("key:2").tap("key:3");
        assertThat(probe.sent)
                .containsExactly(
                        new Input.Type("value", "48271"), new Input.Type("value", "482712"), new Input.Presence());
    }

    @Test
    void no_key_is_lost_while_the_flow_is_slower_than_the_fingers() {
        Screen.Ask empty = typed("");
        probe.show(empty, Settings.DEFAULT).tap("key:1").tap("key:2");
        probe.show(typed("1"), Settings.DEFAULT).tap("key:3");
        assertThat(probe.sent.getLast()).isEqualTo(new Input.Type("value", "123"));
        probe.show(typed("12"), Settings.DEFAULT)
                .show(typed("123"), Settings.DEFAULT)
                .tap("key:ERASE");
        assertThat(probe.sent.getLast()).isEqualTo(new Input.Type("value", "12"));
    }

    @Test
    void what_the_flow_corrects_is_taken_over() {
        probe.show(typed(""), Settings.DEFAULT).tap("key:1");
        probe.show(typed("007"), Settings.DEFAULT).tap("key:8");
        assertThat(probe.sent.getLast()).isEqualTo(new Input.Type("value", "0078"));
    }

    private static Screen.Ask typed(String value) {
        Screen.Ask ask = Samples.code();
        var f = ask.field();
        return new Screen.Ask(
                ask.frame(),
                new Field(f.id(), f.label(), f.hint(), f.purpose(), f.kind(), value, f.maxLength(), null, List.of()));
    }

    @Test
    void names_begin_with_a_capital() {
        probe.show(Samples.name(""), Settings.DEFAULT).tap("key:ґ").tap("key:а");
        assertThat(probe.sent).containsExactly(new Input.Type("value", "Ґ"), new Input.Type("value", "Ґа"));
        probe.tap("key:ʼ");
        assertThat(probe.sent.getLast()).isEqualTo(new Input.Type("value", "Ґаʼ"));
    }

    @Test
    void C12_two_switches_type_a_letter_by_row_group_and_key() {
        probe.show(Samples.name("Ол"), Settings.DEFAULT);
        strikeUntil("keys:й\tц\tу\tк\tе\tн\tг\tш\tщ\tз\tх\tї");
        probe.strike(KeyCode.DIGIT2);
        assertThat(visited.stops.getLast()).isEqualTo("keys:й\tц\tу\tк");
        probe.strike(KeyCode.DIGIT1, KeyCode.DIGIT2);
        assertThat(visited.stops.getLast()).isEqualTo("key:е");
        probe.strike(KeyCode.DIGIT2);
        assertThat(probe.sent).contains(new Input.Type("value", "Оле"));
    }

    @Test
    void C12_two_switches_reach_every_button() {
        probe.show(Samples.review(), Settings.DEFAULT);
        strikeUntil("action:continue");
        probe.strike(KeyCode.DIGIT2);
        assertThat(probe.sent).endsWith(new Input.Press("continue"));
    }

    private void strikeUntil(String stop) {
        for (int i = 0; i < 60; i++) {
            probe.strike(KeyCode.DIGIT1);
            if (visited.stops.getLast().equals(stop)) {
                return;
            }
        }
        throw new AssertionError("never came to " + stop + ": " + visited.stops);
    }

    @Test
    void A13_volume_is_at_hand_by_keys_on_every_screen() {
        probe.show(Samples.prose(), SPOKEN).strike(KeyCode.EQUALS, KeyCode.MINUS);
        assertThat(probe.sent).containsExactly(new Input.SetVolume(60), new Input.SetVolume(40));
    }

    @Test
    void A6_a_key_says_it_again() {
        probe.show(Samples.prose(), SPOKEN).strike(KeyCode.R);
        assertThat(visited.stops).containsExactly("repeat");
    }

    @Test
    void A6_a_key_pauses_and_the_star_where_nothing_is_typed() {
        probe.show(Samples.prose(), SPOKEN).strike(KeyCode.PAUSE, KeyCode.P, KeyCode.STAR);
        assertThat(visited.stops).filteredOn(stop -> stop.equals("pause")).hasSize(3);
    }

    @Test
    void B13_language_size_and_theme_are_at_hand_on_every_screen() {
        probe.show(Samples.prose(), Settings.DEFAULT).tap("tool:theme").tap("tool:language");
        assertThat(probe.has("action:finish")).isTrue();
        probe.tap("language:hu");
        probe.show(Samples.prose(), Settings.DEFAULT).tap("tool:size").tap("size:LARGE");
        assertThat(probe.sent)
                .contains(
                        new Input.SetTheme(Theme.DARK),
                        new Input.SetLanguage(Language.HUNGARIAN),
                        new Input.SetSize(TextSize.LARGE));
    }

    @Test
    void D7_a_hidden_screen_is_covered_and_its_keys_go_on() {
        Settings hidden = new Settings(Language.UKRAINIAN, TextSize.DEFAULT, Theme.LIGHT, false, true, true, true, 50);
        probe.show(Samples.table(), hidden);
        var top = Toolkit.on(
                () -> probe.view.scene().getRoot().getChildrenUnmodifiable().getLast());
        assertThat(Probe.bounds(top).contains(Probe.bounds(probe.target("row:water"))))
                .isTrue();
        assertThat(((Region) top)
                        .getBackground()
                        .getFills()
                        .getFirst()
                        .getFill()
                        .isOpaque())
                .isTrue();
        probe.strike(KeyCode.DOWN);
        assertThat(visited.stops).isNotEmpty();
        probe.tap("cover:show");
        assertThat(probe.sent).contains(new Input.SetHidden(false));
    }

    @Test
    void D3_the_idle_warning_shows_nothing_of_the_visit() {
        probe.show(Samples.table(), Settings.DEFAULT).show(Samples.stillThere(), Settings.DEFAULT);
        assertThat(probe.paras()).noneMatch(para -> para.words().contains("₴"));
        assertThat(probe.has("row:water")).isFalse();
    }

    @Test
    void D4_the_start_screen_has_no_node_of_the_visit() {
        probe.show(Samples.table(), Settings.DEFAULT);
        probe.show(Samples.start(), Settings.DEFAULT);
        assertThat(probe.paras()).noneMatch(para -> para.words().contains("₴"));
    }

    @Test
    void touching_anywhere_begins() {
        probe.show(Samples.start(), Settings.DEFAULT).tap("begin");
        assertThat(probe.sent).containsExactly(new Input.Begin());
    }

    @Test
    void words_of_the_screen_are_never_shortened() {
        String street = "вулиця Героїв Павлоградського підпілля і повстання, будинок 12, корпус 3, квартира 47";
        Screen.Choose choose = new Screen.Choose(
                Samples.frame("flats", "Ваша адреса?", null),
                Screen.Choose.Layout.ROWS,
                List.of(Option.of("a", Icon.ADDRESS, Words.verbatim(street))));
        probe.show(choose, Settings.DEFAULT);
        assertThat(probe.paras()).anyMatch(para -> para.words().equals(street));
    }

    @Test
    void C13_help_a_second_time_leads_to_practice() {
        Screen.Prose prose = Samples.prose();
        probe.show(prose, SPOKEN).strike(KeyCode.F1);
        assertThat(probe.sent).containsExactly(new Input.Help());
        Action practice = Samples.extra(Action.PRACTICE, "Вправа з клавішами");
        probe.show(prose.in(prose.frame().with(practice)), SPOKEN).strike(KeyCode.F1);
        assertThat(probe.sent.getLast()).isEqualTo(new Input.Press(Action.PRACTICE));
    }

    @Test
    void C13_in_practice_no_key_does_what_it_does_elsewhere() {
        probe.show(Samples.practice(), SPOKEN)
                .strike(
                        KeyCode.UP,
                        KeyCode.DOWN,
                        KeyCode.LEFT,
                        KeyCode.RIGHT,
                        KeyCode.ENTER,
                        KeyCode.F1,
                        KeyCode.F1,
                        KeyCode.R,
                        KeyCode.PLUS,
                        KeyCode.MINUS);
        assertThat(probe.sent)
                .containsExactly(
                        new Input.Practise(PadKey.PREVIOUS),
                        new Input.Practise(PadKey.NEXT),
                        new Input.Practise(PadKey.BACK),
                        new Input.Practise(PadKey.CONTINUE),
                        new Input.Practise(PadKey.CHOOSE),
                        new Input.Practise(PadKey.HELP),
                        new Input.Practise(PadKey.HELP),
                        new Input.Practise(PadKey.REPEAT),
                        new Input.Practise(PadKey.LOUDER),
                        new Input.Practise(PadKey.QUIETER));
        assertThat(visited.stops).isEmpty();
    }

    @Test
    void an_offer_of_help_is_taken_up_by_finger_and_by_key() {
        Screen.Ask ask = Samples.code();
        probe.show(ask, Settings.DEFAULT);
        Screen offering = ask.in(ask.frame().with(Samples.offer()));
        probe.show(offering, Settings.DEFAULT).tap("action:help");
        assertThat(probe.sent).endsWith(new Input.Press(Action.HELP));
        probe.show(offering, SPOKEN);
        strikeUntil("action:help");
        probe.strike(KeyCode.DIGIT2);
        assertThat(probe.sent).endsWith(new Input.Press(Action.HELP));
    }

    @Test
    void B7_more_room_between_letters_is_at_hand_on_every_screen() {
        probe.show(Samples.prose(), Settings.DEFAULT).tap("tool:size").tap("size:SPACED");
        assertThat(probe.sent).endsWith(new Input.SetSize(TextSize.SPACED));
    }
}
