package ua.vikno.state.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.state.identity.EnrolmentWord.Enrolled;
import ua.vikno.state.identity.EnrolmentWord.Refused;
import ua.vikno.state.identity.EnrolmentWord.Waiting;
import ua.vikno.state.identity.EnrolmentWord.Why;

/** The line between the agent and the kiosk's screen. */
class EnrolmentWordTest {
    @Test
    void whatIsToldIsUnderstood() {
        List<EnrolmentWord> words = Stream.concat(
                        Stream.of(
                                new Waiting("4F7K-93XM", Instant.parse("2026-11-26T10:15:30.123456789Z")),
                                new Enrolled()),
                        Stream.of(Why.values()).<EnrolmentWord>map(Refused::new))
                .toList();
        assertThat(words).allSatisfy(word -> {
            assertThat(EnrolmentWord.of(word.line())).contains(word);
            assertThat(word.line()).hasSizeLessThanOrEqualTo(EnrolmentWord.LONGEST);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WAITING",
                "WAITING 4F7K",
                "WAITING 4F7K-93XM soon",
                "WAITING <b> 2026-11-26T10:15:30Z",
                "REFUSED",
                "REFUSED WHAT",
                "enrolled"
            })
    void anythingElseIsNothing(String line) {
        assertThat(EnrolmentWord.of(line)).isEmpty();
    }
}
