package ua.vikno.kiosk.view.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.view.Toolkit;

/** The distances of WCAG 2.2, 1.4.12, as the toolkit measures them (ui.md B7). */
@Tag(Needs.DISPLAY)
class SpacingTest {
    private static final double LITTLE = 0.02;

    @BeforeAll
    static void knowTheFonts() {
        Toolkit.run(Look::loadFonts);
    }

    private static Look look(TextSize size) {
        return Look.of(PanelGeometry.portrait(), Settings.DEFAULT.with(size));
    }

    private static double width(Font font, String words) {
        return Toolkit.on(() -> {
            Text text = new Text(words);
            text.setFont(font);
            return text.getLayoutBounds().getWidth();
        });
    }

    /** How much wider, in em. */
    private static double wider(boolean bold, String words) {
        Look close = look(TextSize.DEFAULT);
        Look spaced = look(TextSize.SPACED);
        Font drawn = bold ? close.bold(Type.BODY) : close.font(Type.BODY);
        Font apart = bold ? spaced.bold(Type.BODY) : spaced.font(Type.BODY);
        return (width(apart, words) - width(drawn, words)) / close.px(Type.BODY);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void B7_letters_stand_twelve_hundredths_of_an_em_further_apart(boolean bold) {
        String letters = "Ґанокїщь18№₴ű";
        assertThat(wider(bold, letters)).isCloseTo(0.12 * letters.length(), within(LITTLE * letters.length()));
    }

    @Test
    void B7_words_stand_sixteen_hundredths_further_apart_than_their_letters() {
        assertThat(wider(false, "а б в\u00a0г") - wider(false, "абвг"))
                .isCloseTo(3 * (0.12 + 0.16), within(3 * LITTLE));
    }

    @Test
    void B7_lines_are_one_and_a_half_and_paragraphs_two_sizes_apart() {
        Look look = look(TextSize.SPACED);
        double px = look.px(Type.BODY);
        double line = Toolkit.on(() -> {
            Text text = new Text("а\nб");
            text.setFont(look.font(Type.BODY));
            text.setLineSpacing(look.leading(Type.BODY));
            Text one = new Text("а");
            one.setFont(look.font(Type.BODY));
            return text.getLayoutBounds().getHeight() - one.getLayoutBounds().getHeight();
        });
        assertThat(line / px).isCloseTo(1.5, within(LITTLE));
        assertThat((look.paragraph(28) + look.leading(Type.BODY)) / px).isCloseTo(2, within(LITTLE));
    }

    @Test
    void the_letters_themselves_stay_as_they_are() {
        Look spaced = look(TextSize.SPACED);
        assertThat(spaced.font(Type.BODY).getFamily()).isEqualTo("Vikno Wide");
        assertThat(spaced.bold(Type.BODY).getStyle()).isEqualTo("Bold");
        assertThat(spaced.px(Type.BODY)).isEqualTo(look(TextSize.DEFAULT).px(Type.BODY));
    }
}
