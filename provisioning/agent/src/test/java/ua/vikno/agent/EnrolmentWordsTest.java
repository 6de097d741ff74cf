package ua.vikno.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.agent.EnrolmentState.Reason;
import ua.vikno.agent.EnrolmentState.Refused;
import ua.vikno.agent.EnrolmentState.Waiting;

class EnrolmentWordsTest {
    private final EnrolmentWords english = new EnrolmentWords(Locale.ENGLISH);
    private final EnrolmentWords ukrainian = new EnrolmentWords(Locale.of("uk"));

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsASentenceInBothLanguages(Reason reason) {
        Refused refused = new Refused(reason, Instant.parse("2026-11-27T08:00:00Z"));

        assertThat(english.of(refused)).matches("(?s)[A-Z].{20,}");
        assertThat(ukrainian.of(refused)).matches("(?s)[А-ЯЄІЇҐ].{20,}").isNotEqualTo(english.of(refused));
    }

    @Test
    void theCodeAndThePortalsTimeAreTold() {
        Instant ten = Instant.parse("2026-11-27T08:00:00Z");

        assertThat(english.of(new Waiting("hall-1", "Хол", "4F7K-93XM", ten)))
                .contains("hall-1 (Хол)", "4F7K-93XM", "2026-11-27 10:00");
        assertThat(ukrainian.of(new Refused(Reason.CLOCK, ten))).contains("2026-11-27 10:00");
    }
}
