package ua.vikno.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.agent.EnrolmentState.Reason;
import ua.vikno.agent.EnrolmentState.Refused;
import ua.vikno.agent.EnrolmentState.Waiting;

class EnrolmentWordsTest {
    private static final String BUNDLE = EnrolmentWords.class.getPackageName() + ".words";

    private final EnrolmentWords english = new EnrolmentWords(Locale.ENGLISH);
    private final EnrolmentWords ukrainian = new EnrolmentWords(Locale.of("uk"));
    private final EnrolmentWords hungarian = new EnrolmentWords(Locale.of("hu"));

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsASentenceInThreeLanguages(Reason reason) {
        Refused refused = new Refused(reason, Instant.parse("2026-11-27T08:00:00Z"));

        assertThat(english.of(refused)).matches("(?s)[A-Z].{20,}");
        assertThat(ukrainian.of(refused)).matches("(?s)[А-ЯЄІЇҐ].{20,}").isNotEqualTo(english.of(refused));
        assertThat(hungarian.of(refused)).matches("(?s)\\p{Lu}.{20,}").isNotEqualTo(english.of(refused));
    }

    @Test
    void allLanguagesSayTheSameThings() {
        for (Locale language : List.of(Locale.of("uk"), Locale.of("hu"))) {
            ResourceBundle words = ResourceBundle.getBundle(BUNDLE, language);
            assertThat(words.getLocale()).isEqualTo(language);
            assertThat(words.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet());
        }
    }

    @Test
    void theCodeAndThePortalsTimeAreTold() {
        Instant ten = Instant.parse("2026-11-27T08:00:00Z");

        assertThat(english.of(new Waiting("hall-1", "Хол", URI.create("https://p"), "4F7K-93XM", ten)))
                .contains("hall-1 (Хол)", "4F7K-93XM", "2026-11-27 10:00");
        assertThat(ukrainian.of(new Refused(Reason.CLOCK, ten))).contains("2026-11-27 10:00");
    }
}
