package ua.vikno.kiosk.view.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.kiosk.screen.Settings.Theme;

class ContrastTest {
    private static final double LEAST = 7.0;

    private record Pair(String name, Color ink, Color ground) {}

    @ParameterizedTest
    @EnumSource
    void B3_every_text_has_seven_to_one_on_whatever_it_stands(Theme theme) {
        Palette p = Palette.of(theme);
        List<Pair> pairs = new ArrayList<>();
        for (Color ground : List.of(p.bg(), p.surface(), p.surface2(), p.primarySoft())) {
            pairs.add(new Pair("text", p.text(), ground));
            pairs.add(new Pair("text2", p.text2(), ground));
        }
        for (Color ground : List.of(p.bg(), p.surface(), p.primarySoft())) {
            pairs.add(new Pair("primary", p.primary(), ground));
        }
        pairs.add(new Pair("onPrimary", p.onPrimary(), p.primary()));
        pairs.add(new Pair("onPrimary pressed", p.onPrimary(), p.primaryPressed()));
        pairs.add(new Pair("onBand", p.onBand(), p.band()));
        pairs.add(new Pair("onBand pressed", p.onBand(), p.bandPressed()));
        pairs.add(new Pair("begin", Color.BLACK, p.accent()));
        for (Palette.Tone tone : List.of(p.success(), p.warning(), p.danger())) {
            pairs.add(new Pair("tone on background", tone.ink(), p.bg()));
            pairs.add(new Pair("tone on its fill", tone.ink(), tone.soft()));
        }
        pairs.add(new Pair("warning on a card", p.warning().ink(), p.surface()));
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(ratio(pair.ink(), pair.ground()))
                        .as(pair.name())
                        .isGreaterThanOrEqualTo(LEAST));
    }

    @ParameterizedTest
    @EnumSource
    void B4_borders_and_focus_ring_stand_out_from_everything_beside_them(Theme theme) {
        Palette p = Palette.of(theme);
        assertThat(List.of(
                        ratio(p.border(), p.bg()),
                        ratio(p.border(), p.surface()),
                        ratio(p.primary(), p.bg()),
                        ratio(p.focusRing(), p.bg()),
                        ratio(p.focusRing(), p.surface()),
                        ratio(p.focusRing(), p.focusGap()),
                        // On the strip at the top the ring is white.
                        ratio(p.onBand(), p.band()),
                        ratio(p.focusGap(), p.primary())))
                .allSatisfy(ratio -> assertThat(ratio).isGreaterThanOrEqualTo(LEAST));
    }

    /** WCAG 2.2: relative luminance. */
    private static double ratio(Color a, Color b) {
        double one = luminance(a) + 0.05;
        double other = luminance(b) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
