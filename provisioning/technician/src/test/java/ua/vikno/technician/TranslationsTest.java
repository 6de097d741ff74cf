package ua.vikno.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;

final class TranslationsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void everyTroubleOfEveryDeviceHasANextStep(String language) {
        Translations words = new Translations(Locale.of(language));
        for (DeviceKind kind : DeviceKind.values()) {
            assertThat(words.of(kind)).isNotBlank();
            for (Condition condition : Condition.values()) {
                assertThat(words.of(condition)).isNotBlank();
                assertThat(words.nextStep(kind, Set.of(condition)))
                        .endsWith(".")
                        .isNotBlank();
            }
        }
        for (DeviceStatus.State state : DeviceStatus.State.values()) {
            assertThat(words.of(state)).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "steps"})
    void bothLanguagesSayTheSameThings(String bundle) {
        String name = Translations.class.getPackageName() + "." + bundle;
        ResourceBundle ukrainian = ResourceBundle.getBundle(name, Locale.of("uk"));
        ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT);
        assertThat(ukrainian.getLocale()).isEqualTo(Locale.of("uk"));
        assertThat(ukrainian.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void theEnvironmentChoosesTheLanguageUnlessToldOtherwise() {
        assertThat(Translations.language(null, "uk_UA.UTF-8")).isEqualTo(Locale.of("uk"));
        assertThat(Translations.language(null, "C.UTF-8")).isEqualTo(Locale.ENGLISH);
        assertThat(Translations.language(Locale.ENGLISH, "uk_UA.UTF-8")).isEqualTo(Locale.ENGLISH);
    }
}
