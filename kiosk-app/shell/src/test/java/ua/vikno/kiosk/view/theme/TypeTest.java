package ua.vikno.kiosk.view.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.kiosk.screen.Settings.TextSize;
import ua.vikno.kiosk.screen.Settings.Theme;

class TypeTest {
    static Stream<PanelGeometry> panels() {
        return Stream.of(
                PanelGeometry.portrait(),
                PanelGeometry.landscape(),
                new PanelGeometry(1080, 1920, 23.8, 850),
                new PanelGeometry(1080, 1920, 27, 850),
                new PanelGeometry(2160, 3840, 32, 800),
                new PanelGeometry(1080, 1920, 32, 800));
    }

    private static double capMm(PanelGeometry panel, TextSize size, Type type) {
        Look look = new Look(panel, size, Palette.of(Theme.LIGHT));
        return look.px(type) * Type.CAP_HEIGHT / panel.pxPerMm();
    }

    @ParameterizedTest
    @MethodSource("panels")
    void B1_default_text_is_seven_tenths_of_a_degree_high_at_600_mm(PanelGeometry panel) {
        assertThat(List.of(Type.values()))
                .allSatisfy(
                        type -> assertThat(capMm(panel, TextSize.DEFAULT, type)).isGreaterThanOrEqualTo(600 * 0.01222));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void B1_large_text_is_seven_tenths_of_a_degree_high_at_710_mm(PanelGeometry panel) {
        assertThat(List.of(Type.values()))
                .allSatisfy(
                        type -> assertThat(capMm(panel, TextSize.LARGE, type)).isGreaterThanOrEqualTo(710 * 0.01222));
    }

    @ParameterizedTest
    @EnumSource
    void B2_capitals_are_at_least_4_8_mm_in_every_size(TextSize size) {
        assertThat(panels().toList())
                .allSatisfy(panel -> assertThat(List.of(Type.values()))
                        .allSatisfy(type -> assertThat(capMm(panel, size, type)).isGreaterThanOrEqualTo(4.8)));
    }

    @Test
    void G1_reach_follows_from_where_the_panel_hangs() {
        PanelGeometry panel = PanelGeometry.portrait();
        double top = panel.topForReach(PanelGeometry.LOW_REACH_MM);
        assertThat(top).isBetween(905.0, 915.0);
        assertThat(panel.heightMm(top)).isLessThanOrEqualTo(PanelGeometry.LOW_REACH_MM);
        assertThat(PanelGeometry.landscape().topForReach(PanelGeometry.REACH_MM))
                .isZero();
    }
}
