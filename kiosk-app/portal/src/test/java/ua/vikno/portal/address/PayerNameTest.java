package ua.vikno.portal.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerNameTest {
    @ParameterizedTest
    @CsvSource({
        "Щербань Ірина Григорівна, Щ***ь І. Г.",
        "Щербань І. Г., Щ***ь І. Г.",
        "Щербань I.Г., Щ***ь І. Г.",
        "Лі Анна, Л*** А."
    })
    void maskShowsOnlyWhatOneRecognisesOneselfBy(String name, String masked) {
        assertThat(PayerName.of(name).masked()).isEqualTo(masked);
    }

    @Test
    void namesOfOnePersonAreEqualWhateverTheFormCanHold() {
        PayerName full = PayerName.of("Шевченко Ґедеон Якович");
        PayerName folded = PayerName.of("Шевченко Гедеон Якович");
        PayerName initials = PayerName.of("Шевченко Ґ. Я.");

        assertThat(full.key()).isEqualTo(folded.key()).isEqualTo(initials.key());
        assertThat(folded.respelledBy(initials).text()).isEqualTo("Шевченко Ґедеон Якович");
        assertThat(full.fullness()).isGreaterThan(initials.fullness());
        assertThat(full.toString()).doesNotContain("Шевченко");
    }

    @ParameterizedTest
    @CsvSource({
        "Йосипенко Софія, Йосипенко Софія",
        "Йосипенко Софія, Йосипенко Софiя",
        "Йосипенко Софія, ЙОСИПЕНКО СОФІЯ",
        "В'юн Дар’я, Вʼюн Дарʼя",
        "В'юн Дар’я, В\u200B`юн\u00A0Дар′я",
        "Нечуй-Левицька Оля, Нечуй–Левицька Оля",
        "Ґава Іван, Гава Іван"
    })
    void oneNameHasOneKeyHoweverItIsTyped(String one, String other) {
        assertThat(PayerName.letters(one)).isEqualTo(PayerName.letters(other));
        assertThat(PayerName.typed(other)).doesNotContain("\u200B", "\u00A0", "–", "`");
    }

    @Test
    void twoNamesHaveTwoKeys() {
        assertThat(PayerName.letters("Йосипенко Софія")).isNotEqualTo(PayerName.letters("Йосипенко Соня"));
    }
}
