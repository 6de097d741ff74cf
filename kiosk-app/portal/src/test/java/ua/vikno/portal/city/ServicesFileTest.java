package ua.vikno.portal.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.yaml.Findings;
import ua.vikno.portal.yaml.Findings.Finding;
import ua.vikno.portal.yaml.YamlMap;

class ServicesFileTest {
    private final Findings findings = new Findings();

    private List<PublishedService> read(String yaml) {
        return ServicesFile.read(YamlMap.parse(yaml, "services.yaml", findings));
    }

    @Test
    void aPageIsReadWithEverythingItMayHave() {
        List<PublishedService> services = read("""
            services:
            - id: marriage
              kind: page
              name: {uk: Шлюб, en: Marriage}
              needs: portal
              order: 35
              group: {id: family, name: {uk: Родина}}
              hours: [{day: MONDAY, from: "09:00", to: "17:30"}]
              page:
                paragraphs: [{uk: Разом., hu: Ketten.}]
                contact: {phone: 0563 20-17-05}
            - {id: bill, kind: builtin, hidden: true}
            """);

        assertThat(findings.all()).isEmpty();
        assertThat(services)
                .containsExactly(
                        new PublishedService(
                                "marriage",
                                "page",
                                new Localized(Map.of("uk", "Шлюб", "en", "Marriage")),
                                null,
                                null,
                                "portal",
                                35,
                                false,
                                new PublishedService.Group("family", new Localized(Map.of("uk", "Родина")), null),
                                List.of(new PublishedService.Hours(
                                        DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 30))),
                                new PublishedService.Page(
                                        List.of(new Localized(Map.of("uk", "Разом.", "hu", "Ketten."))),
                                        new PublishedService.Contact(null, "0563 20-17-05", null, null)),
                                null),
                        new PublishedService(
                                "bill", "builtin", null, null, null, null, null, true, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {id: Шлюб, kind: builtin}                                          | an id is a small letter
        {id: a, name: {uk: А}}                                             | kind is missing
        {id: a, kind: page, page: {paragraphs: []}}                        | name is missing
        {id: a, kind: page, name: {uk: А}}                                 | page is missing
        {id: a, kind: list, name: {uk: А}}                                 | items is missing
        {id: a, kind: page, name: {en: A}, page: {paragraphs: []}}         | uk is missing
        {id: a, kind: builtin, colour: red}                                | unknown key colour
        {id: a, kind: builtin, needs: money}                               | needs must be one of
        {id: a, kind: builtin, order: first}                               | order must be a whole number
        {id: a, kind: builtin, hidden: perhaps}                            | hidden must be true or false
        {id: a, kind: builtin, hours: [{day: MO, from: "09:00", to: "10:00"}]} | day must be MONDAY
        {id: a, kind: builtin, hours: [{day: MONDAY, from: 9, to: "10:00"}]}   | from must be a time
        {id: a, kind: builtin, hours: [{day: MONDAY, from: "10:00", to: "09:00"}]} | to must be later
        """)
    void whatIsWrongIsToldWithItsLineAndWhatToDo(String service, String told) {
        read("services:\n- {id: fine, kind: builtin}\n- " + service);

        assertThat(findings.errors()).hasSize(1);
        assertThat(findings.errors().getFirst().toString())
                .startsWith("services.yaml:3: error: ")
                .contains(told);
    }

    @Test
    void aServiceThatStandsTwiceIsAnErrorAndAKindOfTheFutureAWarning() {
        read("services:\n- {id: a, kind: hologram, name: {uk: А}}\n- {id: a, kind: builtin}");

        assertThat(findings.all())
                .extracting(Finding::line, Finding::error)
                .containsExactlyInAnyOrder(tuple(2, false), tuple(3, true));
    }
}
