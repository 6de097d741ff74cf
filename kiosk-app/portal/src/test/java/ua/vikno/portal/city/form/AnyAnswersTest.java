package ua.vikno.portal.city.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.portal.api.forms.Answer;
import ua.vikno.portal.api.forms.Answers;
import ua.vikno.portal.api.forms.Asked;
import ua.vikno.portal.api.forms.Evaluation;
import ua.vikno.portal.api.forms.Evaluator;
import ua.vikno.portal.api.forms.FormHistory;
import ua.vikno.portal.api.forms.FormVersion;
import ua.vikno.portal.api.forms.Key;
import ua.vikno.portal.api.forms.Known;
import ua.vikno.portal.api.forms.Question;
import ua.vikno.portal.api.forms.Section;

/** Real forms under answers of any kind, in any order, changed back and forth. */
class AnyAnswersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ResidentForms FORMS = SampleForms.read();

    static Stream<FormVersion> forms() {
        return FORMS.forms().values().stream().map(FormHistory::present);
    }

    @Property(tries = 400)
    void noAnswerThatIsInvisibleIsEverSent(@ForAll("forms") FormVersion form, @ForAll("edits") List<Edit> edits) {
        Evaluator evaluator = new Evaluator(form, FORMS.lists(), TODAY);
        Answers answers = Answers.NONE;
        for (Edit edit : edits) {
            Answers before = answers;
            answers = edit.on(form, answers);
            Evaluation evaluation = evaluator.evaluate(answers, Known.NOTHING);

            List<Key> asked = evaluation.asked().stream().map(Asked::key).toList();
            Answers sent = evaluation.submission();
            assertThat(asked).doesNotHaveDuplicates().containsAll(sent.given().keySet());
            assertThat(evaluation.pruned()).doesNotContainAnyElementsOf(asked);
            assertThat(answers.given().keySet()).containsAll(evaluation.pruned());
            assertThat(sent.given().values()).noneMatch(Answer.LeftOut.class::isInstance);
            assertThat(evaluator.evaluate(answers, Known.NOTHING)).isEqualTo(evaluation);

            Evaluation again = evaluator.evaluate(sent, Known.NOTHING);
            assertThat(again.submission()).isEqualTo(sent);
            assertThat(again.pruned()).isEmpty();
            assertThat(evaluator
                            .evaluate(before, Known.NOTHING)
                            .since(evaluation)
                            .gone())
                    .doesNotContainAnyElementsOf(evaluator.evaluate(before, Known.NOTHING).asked().stream()
                            .map(Asked::key)
                            .toList());
        }
    }

    /** Fills each form as the check of a city does, then looks at what would be sent. */
    @ParameterizedTest
    @MethodSource("forms")
    void eachFormComesToItsEndAndSendsEverythingRequired(FormVersion form) {
        Evaluator evaluator = new Evaluator(form, FORMS.lists(), TODAY);
        Examples examples = new Examples(TODAY);
        Answers answers = Answers.NONE;
        Optional<Asked> next = evaluator.evaluate(answers, Known.NOTHING).next();
        int steps = 0;
        while (next.isPresent()) {
            Asked asked = next.get();
            Answers before = answers;
            answers = examples.of(asked).stream()
                    .map(example -> before.with(asked.key(), example))
                    .filter(more -> evaluator.evaluate(more, Known.NOTHING).asked().stream()
                            .noneMatch(each -> each.key().equals(asked.key()) && each.open()))
                    .findFirst()
                    .orElseThrow();
            next = evaluator.evaluate(answers, Known.NOTHING).next();
            assertThat(++steps).isLessThan(100);
        }

        Evaluation end = evaluator.evaluate(answers, Known.NOTHING);
        assertThat(end.asked())
                .filteredOn(Asked::required)
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(end.submission().given()).containsKey(asked.key()));
    }

    @Provide("forms")
    static Arbitrary<FormVersion> anyForm() {
        return Arbitraries.of(forms().toList());
    }

    @Provide
    static Arbitrary<List<Edit>> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(-1, 20),
                        Arbitraries.integers().between(0, 2000),
                        answers())
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static Arbitrary<Answer> answers() {
        return Arbitraries.<Answer>of(
                new Answer.LeftOut(),
                new Answer.Words(""),
                new Answer.Words("a\u0000"),
                new Answer.Words("I-\u0410\u0411123456"),
                new Answer.Words("+380501234567"),
                new Answer.Quantity(new BigDecimal("1E+999999999")),
                new Answer.Quantity(new BigDecimal("1E-999999999")),
                new Answer.Quantity(BigDecimal.TEN),
                new Answer.Quantity(new BigDecimal("-0.00")),
                new Answer.Day(LocalDate.MIN),
                new Answer.Day(LocalDate.MAX),
                new Answer.Day(TODAY.minusYears(17)),
                new Answer.Month(YearMonth.of(2026, 1)),
                new Answer.Hour(LocalTime.MIDNIGHT),
                new Answer.Yes(true),
                new Answer.Yes(false),
                new Answer.Chosen(List.of()),
                new Answer.Chosen(List.of("none", "none")),
                new Answer.Person("a", "b", ""),
                new Answer.Located("a"),
                new Answer.Paper("id_card", null, "123456789", "x", TODAY),
                new Answer.Paper("", "", "", "", LocalDate.MAX),
                new Answer.Files(List.of("0".repeat(64))),
                new Answer.Files(List.of()));
    }

    /**
     * One act of a resident, or of a program that means ill.
     *
     * @param option which option is chosen where the question has some; beyond them the answer is taken as it is
     */
    record Edit(int question, int item, int option, Answer answer) {
        Answers on(FormVersion form, Answers answers) {
            List<Question> questions = form.questions().toList();
            if (question >= questions.size()) {
                return withAllItems(form, answers);
            }
            Question asked = questions.get(question);
            List<String> ids = new ArrayList<>();
            FORMS.lists().of(asked).options().forEach(each -> ids.add(each.id()));
            Answer given = option % 3 == 0 || ids.isEmpty()
                    ? answer
                    : new Answer.Chosen(List.of(ids.get(option % ids.size())));
            return answers.with(new Key(asked.id(), Math.max(0, item)), given);
        }

        private Answers withAllItems(FormVersion form, Answers answers) {
            Answers all = answers;
            for (Section section : form.sections()) {
                all = all.withItems(section.id(), item);
            }
            return all;
        }
    }
}
