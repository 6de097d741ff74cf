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
}
