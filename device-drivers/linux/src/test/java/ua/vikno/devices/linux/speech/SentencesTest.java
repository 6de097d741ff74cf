package ua.vikno.devices.linux.speech;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class SentencesTest {
    @Test
    void aTextIsCutWhereAVoiceBreathes() {
        assertThat(Sentences.of("Оберіть послугу, яка вам потрібна сьогодні. Рахунок. 3 із 7."))
                .containsExactly("Оберіть послугу, яка вам потрібна сьогодні.", "Рахунок. 3 із 7.");
    }

    @Property(tries = 300)
    void nothingIsLostAndNothingIsTooLong(@ForAll String text) {
        assertThat(Sentences.of(text)).allMatch(sentence -> sentence.length() <= Sentences.LONGEST);
        assertThat(bare(String.join("", Sentences.of(text)))).isEqualTo(bare(text));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}]", "");
    }
}
