package ua.vikno.portal.city.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.portal.api.forms.FormHistory;
import ua.vikno.portal.yaml.Findings;

/** Real forms are right; each thing broken in one is told by file and line; hostile files are refused, not believed. */
class ResidentFormsTest {
    @TempDir
    Path city;

    @BeforeEach
    void copy() {
        SampleForms.copyTo(city);
    }

    @Test
    void tenRealFormsWith157QuestionsAreRight() {
        ResidentForms forms = read(List.of());

        assertThat(forms.forms())
                .containsOnlyKeys(
                        "appeal",
                        "business-registration",
                        "emergency-request",
                        "family-composition-certificate",
                        "kindergarten",
                        "service-rating",
                        "settlement-certificate",
                        "subsidy-application",
                        "subsidy-declaration",
                        "visit-booking");
        assertThat(forms.forms().values().stream()
                        .map(FormHistory::present)
                        .mapToLong(form -> form.questions().count())
                        .sum())
                .isEqualTo(157);
        assertThat(Objects.requireNonNull(forms.lists().all().get("problems_of_category"))
                        .options())
                .hasSize(65);
    }

    @Test
    void aCityWithoutFormsHasNone() {
        Findings findings = new Findings();

        assertThat(ResidentForms.read(city.resolve("nowhere"), findings).forms())
                .isEmpty();
        assertThat(findings.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        appeal.yaml | id: topic                | id: type                 | appeal.yaml:17: error: field type stands twice in this form
        appeal.yaml | id: statistics           | id: who                  | appeal.yaml:33: error: section who stands twice
        appeal.yaml | options: appeal_topics   | options: appeal_topic    | appeal.yaml:17: error: no list appeal_topic: add it to lists.yaml or city-lists.yaml
        appeal.yaml | options: appeal_types    | options: subtopics_of_topic | appeal.yaml:16: error: list subtopics_of_topic is chosen by a field topic before this one
        appeal.yaml | {field: answer_to, is: email} | {field: answerto, is: email} | appeal.yaml:30: error: no field answerto in this form
        appeal.yaml | {field: answer_to, is: email} | {field: category, is: email} | appeal.yaml:30: error: field category comes later: a condition looks back
        appeal.yaml | {field: answer_to, is: email} | {field: email, is: email} | appeal.yaml:30: error: field email comes later
        appeal.yaml | {field: answer_to, is: email} | {field: answer_to, is: fax} | appeal.yaml:30: error: answer_to is never fax
        appeal.yaml | {field: answer_to, is: email} | {field: answer_to, over: 5} | appeal.yaml:30: error: over is about a number
        appeal.yaml | {field: answer_to, is: email} | {field: answer_to, youngerThan: 5} | appeal.yaml:30: error: youngerThan is about a date
        appeal.yaml | {field: answer_to, is: email} | {field: answer_to}      | appeal.yaml:30: error: a condition has field and one of
        appeal.yaml | {field: answer_to, is: email} | {all: [{field: answer_to, is: email}, {field: kind, is: group}, {field: kind, is: single}]} | appeal.yaml:30: error: field email is never asked
        appeal.yaml | deadline: appeal         | deadline: apeal          | appeal.yaml:7: error: no rule apeal in deadline-rules.yaml
        appeal.yaml | minLength: 20            | minLength: 5000          | appeal.yaml:19: error: minLength must be a whole number from 1 to 4000
        appeal.yaml | label: Суть              | label: Сенс              | appeal.yaml:19: error: «Сенс» has no en: add it to words.yaml
        appeal.yaml | label: Суть              | label: {uk: Сенс, en: Sense} | appeal.yaml:19: error: «Сенс» has no hu
        appeal.yaml | check: email             | check: e-mail            | appeal.yaml:30: error: check must be one of tax-id
        appeal.yaml | type: paragraph          | type: essay              | appeal.yaml:19: error: type must be one of text, paragraph
        appeal.yaml | many: 5                  | many: 500                | appeal.yaml:21: error: many must be a whole number from 2 to 5
        appeal.yaml | mark: V, source: s2}     | mark: X, source: s2}     | appeal.yaml:16: error: mark must be one of V, P
        appeal.yaml | source: s1}              | source: s9}              | appeal.yaml:17: error: no source s9
        appeal.yaml | level: account           | level: anybody           | appeal.yaml:6: error: level must be one of none, account
        appeal.yaml | closed: P5Y              | closed: never            | appeal.yaml:8: error: closed must be a period
        appeal.yaml | form: appeal             | form: appeals            | appeal.yaml:1: error: a file of form appeals is called so
        appeal.yaml | required: true           | required: perhaps        | appeal.yaml:16: error: required must be true, false or a condition
        appeal.yaml | staff_actions            | stuff_actions            | appeal.yaml:39: error: unknown key stuff_actions
        emergency-request.yaml | deadline: emergency | deadline: none      | 0 errors
        settlement-certificate.yaml | default: today | default: tomorrow   | settlement-certificate.yaml:18: error: tomorrow cannot be suggested here
        business-registration.yaml | default: UA | default: ZZ            | business-registration.yaml:22: error: ZZ cannot be suggested here
        business-registration.yaml | rule: exactly one item is main | rule: one is main | error: a rule is «main ≤ FIELD»
        business-registration.yaml | minAge: 16 | minAge: 16, future: true | error: no answer to birth_date would be taken
        subsidy-declaration.yaml | rule: heated_area ≤ total_area | rule: heated_area ≤ floors | error: a rule compares with a number that stands before
        subsidy-declaration.yaml | {min: 1, max: 15, item | {min: 16, max: 15, item | error: min is more than max
        subsidy-declaration.yaml | {field: spent_over_50k, is: true} | {field: has_income, is: true} | error: field has_income is asked for each item of persons
        lists.yaml  | {id: gas, uk: Газопостачання} | {id: upkeep, uk: Газопостачання} | lists.yaml:9: error: option upkeep stands twice
        city-lists.yaml | of: housing          | of: houses               | appeal.yaml:18: error: option heating is of houses, which is no topic
        city-lists.yaml | {id: school_1, of: school | {id: school_1, of: club | visit-booking.yaml:20: error: list places_of_kind has nothing for school
        problem-categories.yaml | react: PT2H, limit: PT24H | react: PT48H, limit: PT24H | problem-categories.yaml:9: error: react is later than limit
        problem-categories.yaml | react: PT2H, limit: PT24H | react: PT2H | problem-categories.yaml:9: error: limit is missing: by when is no_water_house solved
        problem-categories.yaml | id: main_burst | id: no_hot_water       | problem-categories.yaml:11: error: no_hot_water stands twice
        words.yaml  | '"Суть":'                | '"Cуть":'                | words.yaml:7: warning: no form or list has the text
        """)
    void whatIsBrokenIsToldByFileLineAndWhatToDo(String file, String right, String broken, String told)
            throws IOException {
        Path path = file(file);
        String text = Files.readString(path);
        assertThat(text).contains(right);
        Files.writeString(path, text.replaceFirst(Pattern.quote(right), broken));

        Findings findings = new Findings();
        ResidentForms.read(city, findings);

        String said = findings.errors().size() + " errors\n"
                + findings.all().stream().map(Object::toString).collect(Collectors.joining("\n"));
        assertThat(said).contains(told);
    }

    @Test
    void theNextVersionStandsBesideTheOneThatCasesKeep() throws IOException {
        String form = Files.readString(file("service-rating.yaml"));
        Files.writeString(file("service-rating-1.yaml"), form);
        assertThat(errors()).anyMatch(e -> e.contains("error: version 1 stands twice: a change is the next version"));

        Files.writeString(
                file("service-rating.yaml"),
                form.replace("version: 1", "version: 2").replace("type: paragraph", "type: text"));
        assertThat(errors()).anyMatch(e -> e.contains("service-rating-1.yaml:2: error: retired is missing"));

        Files.writeString(file("service-rating-1.yaml"), form + "retired: 2026-11-20\n");
        Findings findings = new Findings();
        FormHistory history = Objects.requireNonNull(
                ResidentForms.read(city, findings).forms().get("service-rating"));
        assertThat(findings.all())
                .extracting(Object::toString)
                .containsExactly("resident-forms/service-rating.yaml:19: warning: field text is another kind than in"
                        + " version 1: drafts ask it again. Another meaning is another id");
        assertThat(history.versions()).extracting("version").containsExactly(2, 1);

        Files.writeString(file("service-rating.yaml"), form.replace("version: 1", "version: 2\nretired: 2026-11-21"));
        assertThat(errors()).anyMatch(e -> e.contains("the newest version is the present one: leave retired out"));
    }

    @Test
    void hostileFilesAreRefusedAndNotBelieved() throws IOException {
        Files.writeString(file("laughs.yaml"), """
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            sections: [*c, *c, *c, *c, *c, *c, *c, *c, *c]
            """);
        Files.writeString(file("loop.yaml"), "form: loop\nsections: &s [{id: s, fields: *s}]\n");
        Files.writeString(file("deep.yaml"), "form: " + "[".repeat(100_000));
        Files.writeString(file("many.yaml"), "form: many\nsections:\n" + "- {id: s}\n".repeat(10_000));
        Files.writeString(file("regex.yaml"), "form: (((\nsections: [{id: '[[[', fields: [{id: '***', rule: x}]}]\n");
        Files.writeString(file("java.yaml"), "form: !!javax.script.ScriptEngineManager [x]\n");
        Files.write(file("binary.yaml"), new byte[] {(byte) 0xff, 0, 1});
        Files.writeString(file("large.yaml"), "#".repeat((4 << 20) + 1));

        assertThat(errors())
                .anyMatch(e -> e.startsWith("resident-forms/laughs.yaml") && e.contains("aliases"))
                .anyMatch(e -> e.startsWith("resident-forms/loop.yaml") && e.contains("aliases"))
                .anyMatch(e -> e.startsWith("resident-forms/deep.yaml") && e.contains("no YAML"))
                .anyMatch(e -> e.startsWith("resident-forms/many.yaml:2: error: a form has 1 to 20 sections"))
                .anyMatch(e -> e.startsWith("resident-forms/regex.yaml:1: error: form must be like"))
                .anyMatch(e -> e.startsWith("resident-forms/java.yaml:1: error: no YAML: Global tag"))
                .anyMatch(e -> e.startsWith("resident-forms/binary.yaml: error: not UTF-8"))
                .anyMatch(e -> e.startsWith("resident-forms/large.yaml: error: larger than 4 MiB"));
    }

    @Test
    void conditionsInConditionsAndListsWithoutEndAreRefused() throws IOException {
        String nested = IntStream.range(0, 40).mapToObj(_ -> "{not: ").collect(Collectors.joining())
                + "{field: answer_to, is: email}" + "}".repeat(40);
        String form = Files.readString(file("appeal.yaml"));
        Files.writeString(file("appeal.yaml"), form.replace("when: {field: answer_to, is: email}", "when: " + nested));
        assertThat(errors()).anyMatch(e -> e.contains("more than 8 conditions in each other"));

        String wide = "{any: [" + "{field: answer_to, is: email},".repeat(10_000) + "]}";
        Files.writeString(file("appeal.yaml"), form.replace("when: {field: answer_to, is: email}", "when: " + wide));
        assertThat(errors())
                .filteredOn(e -> e.contains("more than 200 conditions in one form"))
                .hasSize(1);

        Files.writeString(file("appeal.yaml"), form);
        Files.writeString(
                file("city-lists.yaml"),
                Files.readString(file("city-lists.yaml"))
                        + IntStream.range(0, 1001)
                                .mapToObj(id -> "    - {id: x" + id + ", uk: x, en: x, hu: x}\n")
                                .collect(Collectors.joining()));
        assertThat(errors()).anyMatch(e -> e.contains("a list has 1 to 1000 options, not 1250"));
    }

    private List<String> errors() {
        Findings findings = new Findings();
        ResidentForms.read(city, findings);
        return findings.errors().stream().map(Object::toString).toList();
    }

    private ResidentForms read(List<String> told) {
        Findings findings = new Findings();
        ResidentForms forms = ResidentForms.read(city, findings);
        assertThat(findings.all()).extracting(Object::toString).isEqualTo(told);
        return forms;
    }

    private Path file(String name) {
        return city.resolve(ResidentForms.DIRECTORY).resolve(name);
    }
}
