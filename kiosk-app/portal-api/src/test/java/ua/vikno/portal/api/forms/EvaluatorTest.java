package ua.vikno.portal.api.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.portal.api.common.Localized;

/** One question after the other, as a resident sees them. */
class EvaluatorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Lists LISTS = new Lists(Map.of(
            "categories", list(null, "water", "lifts", "trees"),
            "problems", new OptionList("category", List.of(option("no_water", "water"), option("stopped", "lifts"))),
            "papers",
                    new OptionList(
                            null,
                            List.of(
                                    new Option("card", words("card"), null, NamedCheck.ID_CARD),
                                    new Option("other", words("other"), null, null)))));

    private final Question category = question("category", AnswerKind.CHOICE, "categories");
    private final Question problem = question("problem", AnswerKind.CHOICE, "problems");
    private final Question inside =
            when(question("inside", AnswerKind.YES_NO, null), new Condition.Is("problem", "stopped"));
    private final FormVersion report = form(section("what", category, problem, inside));

    @Test
    void theFirstOpenQuestionIsAskedAndAListFollowsTheAnswerBefore() {
        Evaluation begun = evaluate(report, Answers.NONE);
        assertThat(ids(begun)).containsExactly("category");

        Answers lifts = Answers.NONE.with(key("category"), chosen("lifts"));
        Evaluation further = evaluate(report, lifts);

        assertThat(ids(further)).containsExactly("category", "problem");
        assertThat(further.next().orElseThrow().options())
                .extracting(Option::id)
                .containsExactly("stopped");
        assertThat(ids(evaluate(report, lifts.with(key("problem"), chosen("stopped")))))
                .containsExactly("category", "problem", "inside");
    }

    @Test
    void aQuestionWithNothingToChooseIsNotAsked() {
        assertThat(evaluate(report, Answers.NONE.with(key("category"), chosen("trees")))
                        .next())
                .isEmpty();
    }

    @Test
    void anotherAnswerBeforeKeepsTheDraftAndSendsNothingInvisible() {
        Answers stopped = Answers.NONE
                .with(key("category"), chosen("lifts"))
                .with(key("problem"), chosen("stopped"))
                .with(key("inside"), new Answer.Yes(true));
        Evaluation before = evaluate(report, stopped);
        assertThat(before.next()).isEmpty();

        Answers changed = stopped.with(key("category"), chosen("water"));
        Evaluation after = evaluate(report, changed);

        assertThat(after.next().orElseThrow().wrong()).isEqualTo(Wrong.of(Wrong.Reason.NOT_OFFERED));
        assertThat(after.pruned()).containsExactly(key("inside"));
        assertThat(after.since(before))
                .isEqualTo(new Evaluation.Change(List.of(key("inside")), List.of(key("problem"))));
        assertThat(after.submission().given()).containsOnlyKeys(key("category"));
        assertThat(evaluate(report, changed.with(key("category"), chosen("lifts"))))
                .isEqualTo(before);
    }

    @Test
    void anOptionalQuestionIsPassedByLeavingItOutAndARequiredOneIsNot() {
        FormVersion form = form(section(
                "s", optional(question("note", AnswerKind.TEXT, null)), question("name", AnswerKind.TEXT, null)));
        Answers out = Answers.NONE.with(key("note"), new Answer.LeftOut()).with(key("name"), new Answer.LeftOut());

        Evaluation evaluation = evaluate(form, out);

        assertThat(evaluation.next().orElseThrow().key()).isEqualTo(key("name"));
        assertThat(evaluation.next().orElseThrow().wrong()).isEqualTo(Wrong.of(Wrong.Reason.MISSING));
        assertThat(evaluation.submission().given()).isEmpty();
    }

    @Test
    void whatIsLeftOutOrWrongFulfilsNoConditionAndNotOfItHolds() {
        Question age = optional(with(question("age", AnswerKind.INTEGER, null), new Check.Most(BigDecimal.TEN)));
        Question old = when(question("old", AnswerKind.TEXT, null), new Condition.Over("age", BigDecimal.valueOf(5)));
        Question young =
                when(question("young", AnswerKind.TEXT, null), new Condition.Not(new Condition.Answered("age")));
        FormVersion form = form(section("s", age, old, young));

        assertThat(ids(evaluate(form, Answers.NONE.with(key("age"), number("6")))))
                .containsExactly("age", "old");
        assertThat(ids(evaluate(form, Answers.NONE.with(key("age"), number("11")))))
                .containsExactly("age", "young");
        assertThat(ids(evaluate(form, Answers.NONE.with(key("age"), new Answer.LeftOut()))))
                .containsExactly("age", "young");
    }

    @Test
    void aRepeatedSectionHasItsLeastItemsAndEachAsksForItself() {
        Question name = question("name", AnswerKind.TEXT, null);
        Question incomes = when(question("income", AnswerKind.MONEY, null), new Condition.Is("name", "works"));
        FormVersion form = form(new Section(
                "people",
                words("people"),
                Condition.always(),
                new Section.Repeat(1, 3, words("person"), "register.residents"),
                List.of(name, incomes)));

        assertThat(evaluate(form, Answers.NONE).items()).containsEntry("people", 1);
        assertThat(evaluate(form, Answers.NONE.withItems("people", 9)).items()).containsEntry("people", 3);
        Answers two = Answers.NONE
                .withItems("people", 2)
                .with(new Key("name", 0), text("rests"))
                .with(new Key("name", 1), text("works"))
                .with(new Key("name", 2), text("nobody"));
        Evaluation evaluation = evaluate(form, two);

        assertThat(evaluation.asked())
                .extracting(Asked::key)
                .containsExactly(new Key("name", 0), new Key("name", 1), new Key("income", 1));
        assertThat(evaluation.pruned()).containsExactly(new Key("name", 2));
    }

    @Test
    void whatTheCityKnowsIsSuggestedAndNeverCountsUnconfirmed() {
        Question area = prefilled(question("area", AnswerKind.DECIMAL, null), "account.area", null);
        Question day = prefilled(question("day", AnswerKind.DATE, null), "today", null);
        Question all = prefilled(question("all", AnswerKind.CHOICES, "categories"), null, "all");
        FormVersion form = form(section("s", area, day, all));
        Known known = new Known(Map.of("account.area", List.of(number("54.3"))));

        Evaluation evaluation = new Evaluator(form, LISTS, TODAY).evaluate(Answers.NONE, known);

        assertThat(evaluation.asked())
                .extracting(Asked::suggested)
                .containsExactly(number("54.3"), new Answer.Day(TODAY), chosen("water", "lifts", "trees"));
        assertThat(evaluation.submission().given()).isEmpty();
        assertThat(evaluation.next()).isPresent();
    }

    @Test
    void whatIsKnownTwiceOrWouldBeWrongIsNotSuggested() {
        Question area = prefilled(
                with(question("area", AnswerKind.DECIMAL, null), new Check.Most(BigDecimal.TEN)), "account.area", null);
        FormVersion form = form(section("s", area));

        assertThat(suggested(form, number("54.3"))).isNull();
        assertThat(suggested(form, number("5"), number("6"))).isNull();
        assertThat(suggested(form, text("5"))).isNull();
        assertThat(suggested(form, number("5"))).isEqualTo(number("5"));
    }

    @Test
    void partsAreNotMoreThanTheWhole() {
        Question whole = question("total", AnswerKind.DECIMAL, null);
        Question part = rule(question("heated", AnswerKind.DECIMAL, null), new Rule.NotOver("total"));
        FormVersion form = form(section("s", whole, part));
        Answers right = Answers.NONE.with(key("total"), number("54.30")).with(key("heated"), number("54.3"));

        assertThat(evaluate(form, right).next()).isEmpty();
        assertThat(evaluate(form, right.with(key("heated"), number("54.31")))
                        .next()
                        .orElseThrow()
                        .wrong())
                .isEqualTo(Wrong.of(Wrong.Reason.MORE_THAN_WHOLE));
    }

    @ParameterizedTest
    @CsvSource({"true true, 1", "false false, 1", "true false, -1", "false true, -1"})
    void exactlyOneItemIsTheMainOne(String main, int wrongAt) {
        Question is = rule(question("main", AnswerKind.YES_NO, null), new Rule.ExactlyOne());
        FormVersion form = form(new Section(
                "s", words("s"), Condition.always(), new Section.Repeat(2, 2, words("item"), null), List.of(is)));
        Answers answers = Answers.NONE;
        for (int item = 0; item < 2; item++) {
            answers = answers.with(
                    new Key("main", item), new Answer.Yes(Boolean.parseBoolean(main.split(" ", -1)[item])));
        }

        Evaluation evaluation = evaluate(form, answers);

        assertThat(evaluation.next().map(asked -> asked.key().item()).orElse(-1))
                .isEqualTo(wrongAt);
    }

    @Test
    void aDocumentsNumberIsCheckedAsItsKindHasIt() {
        FormVersion form = form(section("s", question("paper", AnswerKind.DOCUMENT, "papers")));

        assertThat(wrong(form, paper("card", "12345678", TODAY))).isEqualTo(Wrong.Reason.NO_ID_CARD);
        assertThat(wrong(form, paper("card", "123456789", TODAY))).isNull();
        assertThat(wrong(form, paper("other", "12345678", TODAY))).isNull();
        assertThat(wrong(form, paper("none", "12345678", TODAY))).isEqualTo(Wrong.Reason.NOT_OFFERED);
        assertThat(wrong(form, paper("card", "123456789", TODAY.plusDays(1)))).isEqualTo(Wrong.Reason.NOT_PAST);
    }

    @Test
    void aSectionIsSkippedAsAWhole() {
        Section more = new Section(
                "more",
                words("more"),
                new Condition.Any(List.of(
                        new Condition.In("category", Set.of("water", "trees")),
                        new Condition.All(List.of(Condition.never(), Condition.always())))),
                null,
                List.of(question("why", AnswerKind.TEXT, null)));
        FormVersion form = form(section("what", category), more);

        assertThat(ids(evaluate(form, Answers.NONE.with(key("category"), chosen("lifts")))))
                .containsExactly("category");
        assertThat(ids(evaluate(form, Answers.NONE.with(key("category"), chosen("trees")))))
                .containsExactly("category", "why");
    }

    private static Wrong.@Nullable Reason wrong(FormVersion form, Answer answer) {
        Wrong wrong = evaluate(form, Answers.NONE.with(key("paper"), answer))
                .asked()
                .getFirst()
                .wrong();
        return wrong == null ? null : wrong.reason();
    }

    private static @Nullable Answer suggested(FormVersion form, Answer... known) {
        return new Evaluator(form, LISTS, TODAY)
                .evaluate(Answers.NONE, new Known(Map.of("account.area", List.of(known))))
                .asked()
                .getFirst()
                .suggested();
    }

    private static Evaluation evaluate(FormVersion form, Answers answers) {
        return new Evaluator(form, LISTS, TODAY).evaluate(answers, Known.NOTHING);
    }

    private static List<String> ids(Evaluation evaluation) {
        return evaluation.asked().stream().map(asked -> asked.question().id()).toList();
    }

    static Key key(String question) {
        return new Key(question, 0);
    }

    static Answer chosen(String... ids) {
        return new Answer.Chosen(List.of(ids));
    }

    static Answer number(String value) {
        return new Answer.Quantity(new BigDecimal(value));
    }

    static Answer text(String text) {
        return new Answer.Words(text);
    }

    private static Answer paper(String kind, String number, LocalDate issued) {
        return new Answer.Paper(kind, null, number, "office", issued);
    }

    private static OptionList list(@Nullable String of, String... ids) {
        return new OptionList(of, Arrays.stream(ids).map(id -> option(id, null)).toList());
    }

    private static Option option(String id, @Nullable String of) {
        return new Option(id, words(id), of, null);
    }

    static Localized words(String text) {
        return Localized.of(text, text, text);
    }

    static FormVersion form(Section... sections) {
        return new FormVersion("form", 1, words("form"), null, null, false, List.of(sections));
    }

    static Section section(String id, Question... questions) {
        return new Section(id, words(id), Condition.always(), null, List.of(questions));
    }

    static Question question(String id, AnswerKind kind, @Nullable String list) {
        return new Question(
                id,
                words(id),
                kind,
                Condition.always(),
                Condition.always(),
                list,
                List.of(),
                null,
                1,
                null,
                null,
                null,
                false);
    }

    private static Question when(Question q, Condition when) {
        return new Question(
                q.id(),
                q.label(),
                q.kind(),
                when,
                q.required(),
                q.list(),
                q.checks(),
                q.rule(),
                q.files(),
                q.prefill(),
                q.standard(),
                q.unit(),
                q.secret());
    }

    private static Question optional(Question q) {
        return new Question(
                q.id(),
                q.label(),
                q.kind(),
                q.when(),
                Condition.never(),
                q.list(),
                q.checks(),
                q.rule(),
                q.files(),
                q.prefill(),
                q.standard(),
                q.unit(),
                q.secret());
    }

    private static Question with(Question q, Check... checks) {
        return new Question(
                q.id(),
                q.label(),
                q.kind(),
                q.when(),
                q.required(),
                q.list(),
                List.of(checks),
                q.rule(),
                q.files(),
                q.prefill(),
                q.standard(),
                q.unit(),
                q.secret());
    }

    private static Question rule(Question q, Rule rule) {
        return new Question(
                q.id(),
                q.label(),
                q.kind(),
                q.when(),
                q.required(),
                q.list(),
                q.checks(),
                rule,
                q.files(),
                q.prefill(),
                q.standard(),
                q.unit(),
                q.secret());
    }

    private static Question prefilled(Question q, @Nullable String prefill, @Nullable String standard) {
        return new Question(
                q.id(),
                q.label(),
                q.kind(),
                q.when(),
                q.required(),
                q.list(),
                q.checks(),
                q.rule(),
                q.files(),
                prefill,
                standard,
                q.unit(),
                q.secret());
    }
}
