package ua.vikno.portal.city.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.yaml.Findings;
import ua.vikno.portal.yaml.YamlMap;

class DeadlinesFileTest {
    private static final String RIGHT = """
        rules:
          appeal: {unit: month, n: 1, start: registered, roll: next-working-day, maxTotal: {unit: calendar-day, n: 45}}
          fop: {hours: PT24H, start: instant, skip: [weekend, holiday]}
          emergency: {perCategory: problem-categories.yaml}
        calendar:
          weekend: [saturday, sunday]
          off: [{day: 2026-12-28, act: рішення 15}]
        vectors:
          - {rule: appeal, registered: 2026-11-26, last: 2026-12-26, due: 2026-12-29}
          - {maxTotal: appeal, registered: 2026-11-26, due: 2027-01-11}
          - {rule: fop, from: "2026-11-27T15:00+02:00", due: "2026-11-30T15:00+02:00"}
          - {unit: working-day, n: 10, registered: 2026-12-17, due: 2027-01-01}
        """;

    @Test
    void examplesAreCountedOnTheCitysOwnCalendar() {
        Findings findings = new Findings();

        assertThat(DeadlinesFile.read(YamlMap.parse(RIGHT, "d.yaml", findings), PortalOptions.ZONE))
                .containsExactlyInAnyOrder("appeal", "fop", "emergency");

        assertThat(findings.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        due: 2026-12-29          | due: 2026-12-28          | d.yaml:9: error: due is counted as 2026-12-29, not 2026-12-28: mend example, rule or calendar
        last: 2026-12-26         | last: 2026-12-27         | d.yaml:9: error: last is counted as 2026-12-26
        {rule: appeal            | {rule: apeal             | d.yaml:9: error: no rule apeal; there are appeal, fop
        maxTotal: appeal         | maxTotal: fop            | d.yaml:10: error: this rule has no maxTotal
        2026-11-30T15:00+02:00   | 2026-11-30T15:00+03:00   | d.yaml:11: error: due is counted as 2026-11-30T13:00:00Z
        2026-11-27T15:00+02:00   | 27.11.2026               | d.yaml:11: error: from must be a moment such as
        registered: 2026-12-17   | registered: 9999-12-17   | d.yaml:12: error: registered must be a day such as 2026-01-31
        unit: month              | unit: moon               | d.yaml:2: error: unit must be one of month, calendar-day, working-day, not moon
        n: 1,                    | n: 1.5,                  | d.yaml:2: error: n must be a whole number
        n: 45                    | n: 4500                  | d.yaml:2: error: n must be 1 to 3660, not 4500
        start: registered        | start: sometime          | d.yaml:2: error: start must be one of registered, instant
        roll: next-working-day   | roll: monday             | d.yaml:2: error: roll is next-working-day or left out
        hours: PT24H             | hours: 24                | d.yaml:3: error: hours must be a duration such as PT24H
        hours: PT24H             | hours: PT0S              | d.yaml:3: error: hours must be longer than nothing
        skip: [weekend           | skip: [monday            | d.yaml:3: error: skip is [weekend, holiday], not [monday, holiday]
        skip: [weekend, holiday] | skip: [weekend]          | d.yaml:3: error: skip is [weekend, holiday], not [weekend]
        ', act: рішення 15'      | ''                       | d.yaml:7: error: act is missing
        [saturday, sunday]       | [saturday, caturday]     | d.yaml:6: error: weekend is [saturday, sunday] or other days
        [saturday, sunday]       | [monday, tuesday, wednesday, thursday, friday, saturday, sunday] | d.yaml:6: error: a week without a working day: leave some out
        """)
    void whatIsBrokenIsToldByLineAndWhatToDo(String right, String broken, String told) {
        assertThat(RIGHT).contains(right);
        Findings findings = new Findings();
        String text = RIGHT.replaceFirst(Pattern.quote(right), broken);

        DeadlinesFile.read(YamlMap.parse(text, "d.yaml", findings), PortalOptions.ZONE);

        assertThat(findings.errors()).extracting(Findings.Finding::toString).anyMatch(e -> e.startsWith(told));
    }
}
