package ua.vikno.portal.api.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From one version to the next: nothing is assumed, and what is sent late is taken for a week. */
class CarryOverTest {
    private static final LocalDate RETIRED = LocalDate.of(2026, 11, 20);

    private final FormVersion old = version(
            1,
            RETIRED,
            false,
            EvaluatorTest.section(
                    "s",
                    text("name"),
                    text("gone"),
                    EvaluatorTest.question("age", AnswerKind.INTEGER, null),
                    text("who")));
    private final FormVersion next = version(
            2,
            null,
            false,
            EvaluatorTest.section(
                    "t", text("name"), EvaluatorTest.question("age", AnswerKind.DATE, null), text("added")),
            new Section(
                    "people",
                    EvaluatorTest.words("people"),
                    Condition.always(),
                    new Section.Repeat(1, 2, EvaluatorTest.words("person"), null),
                    List.of(text("who"))));

    @Test
    void anAnswerStaysWhereIdKindAndGroupAreTheSame() {
        Answers answers = Answers.NONE
                .with(EvaluatorTest.key("name"), EvaluatorTest.text("Ann"))
                .with(EvaluatorTest.key("gone"), EvaluatorTest.text("x"))
                .with(EvaluatorTest.key("age"), EvaluatorTest.number("7"))
                .with(EvaluatorTest.key("who"), EvaluatorTest.text("x"));

        Answers carried = new CarryOver(old, next).carry(answers);

        assertThat(carried.given()).containsOnlyKeys(EvaluatorTest.key("name"));
        assertThat(new CarryOver(old, old).carry(answers)).isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26, true", "2026-11-27, false"})
    void aRetiredVersionIsTakenForSevenDays(LocalDate today, boolean taken) {
        FormHistory history = new FormHistory(List.of(old, next));

        assertThat(history.present()).isEqualTo(next);
        assertThat(history.takes(old, today)).isEqualTo(taken);
        assertThat(history.takes(next, today)).isTrue();
    }

    @Test
    void whereAllMustUpgradeNoEarlierVersionIsTaken() {
        FormHistory history = new FormHistory(List.of(version(3, null, true), old));

        assertThat(history.takes(old, RETIRED)).isFalse();
        assertThatThrownBy(() -> new FormHistory(List.of())).hasMessage("no version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "en", "hu"})
    void everyReasonHasItsSentenceOfAtMostTwelveWords(String language) {
        for (Wrong.Reason reason : Wrong.Reason.values()) {
            String sentence = FormWords.sentence(new Wrong(reason, List.of("20")), language);
            assertThat(sentence)
                    .as(reason.name().toLowerCase(Locale.ROOT))
                    .isNotBlank()
                    .doesNotContain("{");
            for (String each : sentence.split("(?<=[.:]) ", -1)) {
                assertThat(each.split(" ", -1)).as(each).hasSizeLessThanOrEqualTo(12);
            }
        }
        assertThat(FormWords.sentence(new Wrong(Wrong.Reason.TOO_SHORT, List.of("20")), language))
                .contains("20");
    }

    @Test
    void anotherLanguageIsNotPretendedToBeKnown() {
        assertThatThrownBy(() -> FormWords.sentence(new Wrong(Wrong.Reason.MISSING, List.of()), "de"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FormVersion version(
            int version, @Nullable LocalDate retired, boolean mustUpgrade, Section... sections) {
        return new FormVersion(
                "form", version, EvaluatorTest.words("form"), null, retired, mustUpgrade, List.of(sections));
    }

    private static Question text(String id) {
        return EvaluatorTest.question(id, AnswerKind.TEXT, null);
    }
}
