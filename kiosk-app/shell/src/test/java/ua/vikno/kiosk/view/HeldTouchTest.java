package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** A finger rests on the panel longer than a screen may last: news of the portal draw it anew meanwhile. */
@Tag(Needs.DISPLAY)
class HeldTouchTest {
    private final Probe probe = new Probe(PanelGeometry.portrait());

    @Test
    void news_between_press_and_release_do_not_take_the_touch_away() {
        Target pressed = press("option:bill");
        probe.show(news("menu"), Settings.DEFAULT);
        assertThat(probe.target("option:bill")).isNotSameAs(pressed);
        assertThat(probe.target("option:bill").isPressedLook()).isTrue();
        lift(pressed);
        assertThat(probe.sent).containsExactly(new Input.Choose("bill"));
    }

    @Test
    void another_screen_takes_it_away_even_from_a_button_of_the_same_name() {
        Target pressed = press("option:bill");
        probe.show(news("another"), Settings.DEFAULT);
        assertThat(probe.target("option:bill").isPressedLook()).isFalse();
        lift(pressed);
        assertThat(probe.sent).doesNotContain(new Input.Choose("bill"));
    }

    @Test
    void a_button_that_has_moved_away_from_under_the_finger_does_not_act() {
        Target pressed = press("option:tariffs");
        Screen.Choose menu = Samples.tiles();
        probe.show(new Screen.Choose(menu.frame(), menu.layout(), menu.options().subList(2, 6)), Settings.DEFAULT);
        assertThat(probe.target("option:tariffs").isPressedLook()).isFalse();
        lift(pressed);
        assertThat(probe.sent).doesNotContain(new Input.Choose("tariffs"));
    }

    @Test
    void a_touched_button_looks_pressed_until_its_answer_is_there() {
        Target pressed = press("option:bill");
        lift(pressed);
        assertThat(pressed.isPressedLook()).isTrue();
        probe.show(Samples.prose(), Settings.DEFAULT).show(Samples.tiles(), Settings.DEFAULT);
        assertThat(probe.target("option:bill").isPressedLook()).isFalse();
    }

    @Test
    void a_typed_key_does_not() {
        probe.show(Samples.code(), Settings.DEFAULT);
        Target key = probe.target("key:1");
        probe.mouse(key, key, MouseEvent.MOUSE_PRESSED, 0.5);
        assertThat(key.isPressedLook()).isTrue();
        lift(key);
        assertThat(key.isPressedLook()).isFalse();
    }

    private Target press(String id) {
        probe.show(Samples.tiles(), Settings.DEFAULT);
        Target target = probe.target(id);
        probe.mouse(target, MouseEvent.MOUSE_PRESSED, 0.5);
        return target;
    }

    /** Where it was pressed. The toolkit delivers the rest of a touch to what remains of the scene. */
    private void lift(Target pressed) {
        Node receiver = pressed.getScene() == null ? probe.view.scene().getRoot() : pressed;
        probe.mouse(receiver, pressed, MouseEvent.MOUSE_RELEASED, 0.5);
    }

    private static Screen news(String screen) {
        Screen.Choose menu = Samples.tiles();
        List<Option> options = menu.options().stream()
                .map(option -> option.id().equals("providers")
                        ? Option.of("providers", Icon.PROVIDERS, option.label())
                        : option)
                .toList();
        return new Screen.Choose(Samples.frame(screen, "Що зробити?", null), Screen.Choose.Layout.TILES, options);
    }
}
