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
    @ValueSource(strings = {"en", "uk", "hu"})
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
    void allLanguagesSayTheSameThings(String bundle) {
        String name = Translations.class.getPackageName() + "." + bundle;
        ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT);
        for (String language : Translations.LANGUAGES) {
            ResourceBundle words = ResourceBundle.getBundle(
                    name,
                    Locale.of(language),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
            assertThat(words.getLocale().getLanguage()).isEqualTo(language.equals("en") ? "" : language);
        }
    }

    @Test
    void theEnvironmentChoosesTheLanguageUnlessToldOtherwise() {
        assertThat(Translations.language(null, "uk_UA.UTF-8")).isEqualTo(Locale.of("uk"));
        assertThat(Translations.language(null, "hu_HU.UTF-8")).isEqualTo(Locale.of("hu"));
        assertThat(Translations.language(null, "C.UTF-8")).isEqualTo(Locale.ENGLISH);
        assertThat(Translations.language(Locale.ENGLISH, "uk_UA.UTF-8")).isEqualTo(Locale.ENGLISH);
    }
}
