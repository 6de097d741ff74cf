package ua.vikno.portal.api.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.portal.api.forms.Wrong.Reason;

/** What is wrong with one answer, by its kind and its checks. */
class JudgeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        TAX_ID, 1759013776, -
        TAX_ID, 3652504575, -
        TAX_ID, 3333300610, -
        TAX_ID, 0000100115, -
        TAX_ID, 1759013770, NO_TAX_ID
        TAX_ID, 1234567890, NO_TAX_ID
        TAX_ID, 333330061, NO_TAX_ID
        IBAN_UA, UA213223130000026007233566001, -
        IBAN_UA, UA906543210000000260323012024, -
        IBAN_UA, UA213223130000026007233566002, NO_IBAN
        IBAN_UA, UA213223130000026007233566010, NO_IBAN
        IBAN_UA, UA90654321000000026032301202, NO_IBAN
        IBAN_UA, DE89370400440532013000, NO_IBAN
        PHONE_UA, +380501234567, -
        PHONE_UA, 0501234567, NO_PHONE
        EMAIL, a@b.ua, -
        EMAIL, a.b@mail.example.org, -
        EMAIL, a@b, NO_EMAIL
        EMAIL, a@b..ua, NO_EMAIL
        EMAIL, a b@c.ua, NO_EMAIL
        BIRTH_CERTIFICATE, I-АБ123456, -
        BIRTH_CERTIFICATE, ІХАБ 123456, -
        BIRTH_CERTIFICATE, АБ123456, NO_BIRTH_CERTIFICATE
        PASSPORT_BOOK, АБ123456, -
        PASSPORT_BOOK, AB123456, NO_PASSPORT_BOOK
        ID_CARD, 012345678, -
        ID_CARD, 12345678, NO_ID_CARD
        POSTCODE, 51400, -
        POSTCODE, 5140, NO_POSTCODE
        KVED, 47.11, -
        KVED, 4711, NO_KVED
        """)
    void aNumberShowsByItselfThatItWasTypedWrongly(NamedCheck check, String text, @Nullable Reason reason) {
        assertThat(wrong(AnswerKind.TEXT, new Answer.Words(text), new Check.Named(check)))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        INTEGER, 5, -
        INTEGER, 5.0, -
        INTEGER, 5.5, NOT_WHOLE
        INTEGER, 4, TOO_SMALL
        INTEGER, 11, TOO_LARGE
        DECIMAL, 5.1234567, TOO_MANY_DECIMALS
        DECIMAL, 5.123456, -
        MONEY, 5.12, -
        MONEY, 5.123, TOO_MANY_DECIMALS
        MONEY, 1E+1000000, TOO_LARGE
        MONEY, 1E-1000000, TOO_LARGE
        MONEY, 1234567890123456, TOO_LARGE
        """)
    void aNumberHasItsDigitsAndItsLimits(AnswerKind kind, BigDecimal value, @Nullable Reason reason) {
        assertThat(wrong(
                        kind,
                        new Answer.Quantity(value),
                        new Check.Least(BigDecimal.valueOf(5)),
                        new Check.Most(BigDecimal.TEN)))
                .isEqualTo(reason);
    }

    @Test
    void aYearIsOneOfTheseCenturiesAndAScaleIsKept() {
        assertThat(wrong(AnswerKind.YEAR, EvaluatorTest.number("2027"))).isNull();
        assertThat(wrong(AnswerKind.YEAR, EvaluatorTest.number("1899"))).isEqualTo(Reason.TOO_SMALL);
        assertThat(wrong(AnswerKind.YEAR, EvaluatorTest.number("2201"))).isEqualTo(Reason.TOO_LARGE);
        assertThat(wrong(AnswerKind.YEAR, EvaluatorTest.number("2026.5"))).isEqualTo(Reason.NOT_WHOLE);
        assertThat(wrong(AnswerKind.DECIMAL, EvaluatorTest.number("1.25"), new Check.Scale(2)))
                .isNull();
        assertThat(wrong(AnswerKind.DECIMAL, EvaluatorTest.number("1.255"), new Check.Scale(2)))
                .isEqualTo(Reason.TOO_MANY_DECIMALS);
    }

    @Test
    void lettersAreCountedAsPeopleCountThem() {
        Check length = new Check.Length(2, 3);
        assertThat(wrong(AnswerKind.TEXT, new Answer.Words("я"), length)).isEqualTo(Reason.TOO_SHORT);
        assertThat(wrong(AnswerKind.TEXT, new Answer.Words("😀😀😀"), length)).isNull();
        assertThat(wrong(AnswerKind.TEXT, new Answer.Words("чотири"), length)).isEqualTo(Reason.TOO_LONG);
        assertThat(wrong(AnswerKind.TEXT, new Answer.Words("x".repeat(301)))).isEqualTo(Reason.TOO_LONG);
        assertThat(wrong(AnswerKind.PARAGRAPH, new Answer.Words("x".repeat(4000))))
                .isNull();
        assertThat(wrong(AnswerKind.PARAGRAPH, new Answer.Words("x".repeat(4001))))
                .isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void textThatTurnsHidesOrBreaksTheLineIsRefused() {
        for (String strange : List.of("a\nb", "a\u0000", "a\u202eb", "a\u200b", "a\ud800", "a\u2028b", "a\ue000")) {
            assertThat(wrong(AnswerKind.TEXT, new Answer.Words(strange))).isEqualTo(Reason.STRANGE_CHARACTERS);
        }
        assertThat(wrong(AnswerKind.PARAGRAPH, new Answer.Words("a\nb"))).isNull();
        assertThat(wrong(AnswerKind.PARAGRAPH, new Answer.Words("a\tb"))).isEqualTo(Reason.STRANGE_CHARACTERS);
        assertThat(wrong(AnswerKind.TEXT, new Answer.Words(" "))).isEqualTo(Reason.MISSING);
    }

    @Test
    void daysAndAgesAreJudgedOnTheDay() {
        assertThat(day(TODAY, new Check.Past())).isNull();
        assertThat(day(TODAY.plusDays(1), new Check.Past())).isEqualTo(Reason.NOT_PAST);
        assertThat(day(TODAY, new Check.Future())).isEqualTo(Reason.NOT_FUTURE);
        assertThat(day(TODAY.plusDays(1), new Check.Future())).isNull();
        assertThat(day(TODAY.minusYears(16), new Check.LeastAge(16))).isNull();
        assertThat(day(TODAY.minusYears(16).plusDays(1), new Check.LeastAge(16)))
                .isEqualTo(Reason.TOO_YOUNG);
        assertThat(day(TODAY.minusYears(8).plusDays(1), new Check.MostAge(7))).isNull();
        assertThat(day(TODAY.minusYears(8), new Check.MostAge(7))).isEqualTo(Reason.TOO_OLD);
        assertThat(day(TODAY.minusMonths(12), new Check.NotBefore(12))).isNull();
        assertThat(day(TODAY.minusMonths(12).minusDays(1), new Check.NotBefore(12)))
                .isEqualTo(Reason.TOO_LONG_AGO);
        assertThat(day(LocalDate.MIN, new Check.LeastAge(16), new Check.NotBefore(12)))
                .isEqualTo(Reason.TOO_LONG_AGO);
        assertThat(day(LocalDate.MAX, new Check.Past())).isEqualTo(Reason.NOT_PAST);
    }

    @Test
    void aConsentIsGivenOrMissing() {
        assertThat(wrong(AnswerKind.CONSENT, new Answer.Yes(false))).isEqualTo(Reason.MISSING);
        assertThat(wrong(AnswerKind.CONSENT, new Answer.Yes(true))).isNull();
        assertThat(wrong(AnswerKind.YES_NO, new Answer.Yes(false))).isNull();
    }

    @Test
    void whatIsChosenIsOfferedOnceAndNotTooMuch() {
        assertThat(chosen(AnswerKind.CHOICE, "a")).isNull();
        assertThat(chosen(AnswerKind.CHOICE, "a", "b")).isEqualTo(Reason.TOO_MANY);
        assertThat(chosen(AnswerKind.CHOICES)).isEqualTo(Reason.MISSING);
        assertThat(chosen(AnswerKind.CHOICES, "a", "a")).isEqualTo(Reason.TWICE);
        assertThat(chosen(AnswerKind.RANKED, "b", "a")).isNull();
        assertThat(chosen(AnswerKind.RANKED, "c")).isEqualTo(Reason.NOT_OFFERED);
        assertThat(chosen(AnswerKind.RANKED, "a", "b", "c")).isEqualTo(Reason.TOO_MANY);
        assertThat(chosen(AnswerKind.CHOICES, Collections.nCopies(100_000, "a").toArray(String[]::new)))
                .isEqualTo(Reason.TOO_MANY);
    }

    @Test
    void filesAreNamedByTheirContent() {
        String sha = "0a".repeat(32);
        assertThat(wrong(AnswerKind.PHOTO, new Answer.Files(List.of(sha)))).isNull();
        assertThat(wrong(AnswerKind.PHOTO, new Answer.Files(List.of(sha, sha)))).isEqualTo(Reason.TOO_MANY);
        assertThat(wrong(AnswerKind.PHOTO, new Answer.Files(List.of("photo.jpg"))))
                .isEqualTo(Reason.OTHER_KIND);
        assertThat(wrong(AnswerKind.PHOTO, new Answer.Files(List.of()))).isEqualTo(Reason.MISSING);
    }

    @Test
    void aPersonMayHaveNoPatronymicAndAnotherKindIsToldSo() {
        assertThat(wrong(AnswerKind.PERSON, new Answer.Person("Sea", "Ann", null)))
                .isNull();
        assertThat(wrong(AnswerKind.PERSON, new Answer.Person("Sea", "", null))).isEqualTo(Reason.MISSING);
        assertThat(wrong(AnswerKind.PERSON, new Answer.Person("Sea", "Ann", "\u0007")))
                .isEqualTo(Reason.STRANGE_CHARACTERS);
        assertThat(wrong(AnswerKind.PERSON, new Answer.Words("Ann Sea"))).isEqualTo(Reason.OTHER_KIND);
        assertThat(wrong(AnswerKind.PLACE, new Answer.Located(""))).isEqualTo(Reason.MISSING);
    }

    private static @Nullable Reason day(LocalDate day, Check... checks) {
        return wrong(AnswerKind.DATE, new Answer.Day(day), checks);
    }

    private static @Nullable Reason chosen(AnswerKind kind, String... ids) {
        return wrong(
                kind, new Answer.Chosen(List.of(ids)), new Check.Least(BigDecimal.ONE), new Check.Most(BigDecimal.TWO));
    }

    private static @Nullable Reason wrong(AnswerKind kind, Answer answer, Check... checks) {
        Question question = new Question(
                "q",
                EvaluatorTest.words("q"),
                kind,
                Condition.always(),
                Condition.always(),
                null,
                List.of(checks),
                null,
                1,
                null,
                null,
                null,
                false);
        List<Option> options = List.of(
                new Option("a", EvaluatorTest.words("a"), null, null),
                new Option("b", EvaluatorTest.words("b"), null, null));
        Wrong wrong = new Judge(question, options, true, TODAY).wrong(answer);
        return wrong == null ? null : wrong.reason();
    }
}
