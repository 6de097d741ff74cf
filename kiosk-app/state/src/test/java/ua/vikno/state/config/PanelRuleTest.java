package ua.vikno.state.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelRuleTest {
    @ParameterizedTest
    @CsvSource({
        "1024, 768, 15",
        "1366, 768, 15.6",
        "1920, 1080, 15.6",
        "1280, 1024, 17",
        "1366, 768, 18.5",
        "1280, 1024, 19",
        "1920, 1080, 21.5",
        "3840, 2160, 32"
    })
    void aPanelThatHoldsEveryScreenIsTakenEitherWayUp(int width, int height, double inches) {
        assertThat(PanelRule.faults(new Panel(width, height, inches, 790, true)))
                .isEmpty();
        assertThat(PanelRule.faults(new Panel(height, width, inches, 850, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 10.1", "800, 1280, 10.1", "1366, 768, 14", "768, 1024, 14.9", "1080, 1920, 15.5"})
    void aSmallerOneIsRefusedByItsKeyWithTheLeastPanel(int width, int height, double inches) {
        assertThat(PanelRule.faults(new Panel(width, height, inches, 850, true)))
                .singleElement()
                .asString()
                .startsWith("panel.diagonal-inches: " + inches + " inches")
                .contains("the least panel is 15 inches 1024×768")
                .contains("15.6 inches 1366×768");
    }

    @ParameterizedTest
    @CsvSource({"971, true", "972, false"})
    void buttonsAtTheUpperEdgeHangWithinReach(int bottom, boolean taken) {
        assertThat(PanelRule.faults(new Panel(1024, 768, 15, bottom, true)).isEmpty())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 10.1"})
    void theConfigurationIsRefused(String width, String height, String inches) {
        Properties values = new Properties();
        values.setProperty("panel.width-px", width);
        values.setProperty("panel.height-px", height);
        values.setProperty("panel.diagonal-inches", inches);

        assertThatThrownBy(() -> ConfigFile.of(values)).hasMessageContaining("panel.diagonal-inches: 10.1 inches with");
    }
}
