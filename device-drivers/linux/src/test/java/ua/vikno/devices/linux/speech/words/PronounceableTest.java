package ua.vikno.devices.linux.speech.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PronounceableTest {
    private static final Locale UKRAINIAN = Locale.of("uk");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    №7                        | номер сім
                    120,50 ₴                  | сто двадцять гривень п’ятдесят копійок
                    1 234,00 грн              | одна тисяча двісті тридцять чотири гривні
                    2 гривні 1 копійка        | дві гривні одна копійка
                    −245,10 ₴                 | мінус двісті сорок п’ять гривень десять копійок
                    1,44 грн/м³               | одна гривня сорок чотири копійки за кубічний метр
                    7,4567 грн                | сім цілих чотири тисячі п’ятсот шістдесят сім десятитисячних гривні
                    3,25 м3                   | три цілих двадцять п’ять сотих кубічного метра
                    101 кВт·год               | сто одна кіловат-година
                    5 %                       | п’ять відсотків
                    14:30                     | чотирнадцята тридцять
                    о 9:05                    | о дев’ятій нуль п’ять
                    Пн–Пт 9:00–18:00          | понеділок–п’ятниця із дев’ятої години до вісімнадцятої години
                    22.11.2026                | двадцять друге листопада дві тисячі двадцять шостого року
                    до 01.12.2026             | до першого грудня дві тисячі двадцять шостого року
                    3 січня 2000 року         | третє січня двотисячного року
                    у січні 2026              | у січні дві тисячі двадцять шостого року
                    А-042                     | а нуль чотири два
                    Т-454710/0                | те чотири п’ять чотири сім один нуль дріб нуль
                    рахунок 454710            | рахунок чотири п’ять чотири сім один нуль
                    код 007                   | код нуль нуль сім
                    0 800 500 123             | нуль вісім нуль нуль п’ять нуль нуль один два три
                    +380 44 123-45-67         | плюс три вісім нуль чотири чотири один два три чотири п’ять шість сім
                    вул. Шевченка, буд. 12-А, кв. 2 | вулиця Шевченка, будинок дванадцять А, квартира два
                    м. Мукачево, о/р 12       | місто Мукачево, особовий рахунок дванадцять
                    Крок 2 з 5                | Крок два із п’яти
                    пʼять п'ять п’ять         | п’ять п’ять п’ять
                    """)
    void ukrainianIsSaidInWordsThatAgree(String written, String said) {
        assertThat(Pronounceable.of(written, UKRAINIAN)).isEqualTo(said);
    }

    /** Numbers in their cases, abbreviations, letters after figures, telephone numbers: more than 430 of them. */
    @Test
    void everyUkrainianVectorIsSaidAsASpeakerSaysIt() throws IOException {
        List<String> vectors = vectors();
        assertThat(vectors).hasSizeGreaterThan(430).doesNotHaveDuplicates();
        assertThat(vectors).allSatisfy(vector -> {
            String[] pair = vector.split(" \\| ", 2);
            assertThat(Pronounceable.of(pair[0], UKRAINIAN)).isEqualTo(pair[1]);
        });
    }

    private static List<String> vectors() throws IOException {
        try (InputStream in = PronounceableTest.class.getResourceAsStream("ukrainian.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    en | №7               | number 7
                    en | ₴120.50          | 120 hryvnias 50 kopecks
                    en | ₴1.01            | 1 hryvnia 1 kopeck
                    en | 14:00, 14:30     | 14 o’clock, 14 30
                    en | 22.11.2026       | 22 November 2026
                    en | A-042, 454710    | A 0 4 2, 4 5 4 7 1 0
                    en | 25 m³ at 5%      | 25 cubic metres at 5 per cent
                    en | −₴245.10         | minus 245 hryvnias 10 kopecks
                    en | 1 234,56 грн     | 1,234 hryvnias 56 kopecks
                    en | ₴1,234,567.01    | 1,234,567 hryvnias 1 kopeck
                    en | ₴0.50            | 0 hryvnias 50 kopecks
                    en | 1 m³             | 1 cubic metre
                    en | 1.44 UAH/m³      | 1 hryvnia 44 kopecks per cubic metre
                    en | 0.75 Gcal        | 0.75 gigacalories
                    en | 8 m³ × ₴32.04    | 8 cubic metres times 32 hryvnias 4 kopecks
                    en | ₴29.052          | 29.052 hryvnias
                    en | ₴1,029.052 per m³ | 1,029.052 hryvnias per cubic metre
                    en | ₴18.60 per m² a month | 18 hryvnias 60 kopecks per square metre a month
                    en | ₴2.64 per kWh    | 2 hryvnias 64 kopecks per kilowatt hour
                    en | paid ₴5.50.      | paid 5 hryvnias 50 kopecks.
                    en | +18 °C           | +18 degrees
                    en | 1.12.2026, 09:05 | 1 December 2026, 9 oh 5
                    en | +380 44 123-45-67 | plus 3 8 0 4 4 1 2 3 4 5 6 7
                    en | 0 800 500 123    | 0 8 0 0 5 0 0 1 2 3
                    en | 26-00-31         | 2 6 0 0 3 1
                    hu | −245,10 ₴        | mínusz 245 hrivnya 10 kopijka
                    hu | 1 000,50 ₴       | 1 000 hrivnya 50 kopijka
                    hu | 2 000 000,00 ₴   | 2 000 000 hrivnya
                    hu | 0,01 ₴           | 0 hrivnya 1 kopijka
                    hu | 1,44 ₴/m³        | 1 hrivnya 44 kopijka köbméterenként
                    hu | 8 m³ × 32,04 ₴   | 8 köbméter szorozva 32 hrivnya 4 kopijka
                    hu | 0,75 Gcal        | 0,75 gigakalória
                    hu | 2026. 11. 22.    | 2026 november 22
                    hu | +380 44 123-45-67 | plusz 3 8 0 4 4 1 2 3 4 5 6 7
                    hu | 26-00-31         | 2 6 0 0 3 1
                    hu | 120,50 ₴         | 120 hrivnya 50 kopijka
                    hu | 14:30            | 14 óra 30 perc
                    hu | 22.11.2026       | 2026 november 22
                    hu | №7, 454710       | szám 7, 4 5 4 7 1 0
                    """)
    void englishAndHungarianKeepFiguresAndLoseSigns(String language, String written, String said) {
        assertThat(Pronounceable.of(written, Locale.of(language))).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[ka]]", "a\u0000b", "\u202eзліва", "\ud800", ""})
    void nothingGetsThroughThatIsNoText(String odd) {
        assertThat(Pronounceable.of(odd, UKRAINIAN))
                .doesNotContain("[[")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]");
    }

    @Property(tries = 500)
    void anyTextIsBoundedAndHarmless(@ForAll String text, @ForAll("languages") String language) {
        String said = Pronounceable.of(text, Locale.of(language));
        assertThat(said.length()).isLessThanOrEqualTo(Pronounceable.GROWTH * (text.length() + 1));
        assertThat(said).doesNotContain("[[");
    }

    @Property(tries = 500)
    void whatIsPronounceableStaysAsItIs(@ForAll("sentences") String text, @ForAll("languages") String language) {
        Locale locale = Locale.of(language);
        String once = Pronounceable.of(text, locale);
        assertThat(Pronounceable.of(once, locale)).isEqualTo(once);
    }

    @Property(tries = 500)
    void ukrainianIsLeftWithoutFiguresAndSigns(@ForAll("sentences") String text) {
        assertThat(Pronounceable.of(text, UKRAINIAN)).doesNotContainPattern("[0-9№₴%]");
    }

    @Property(tries = 500)
    void everySumIsSaidWithItsHryvnias(@ForAll @LongRange(max = 99_999_999_999L) long kopecks) {
        String written = "%d,%02d ₴".formatted(kopecks / 100, kopecks % 100);
        String said = Pronounceable.of(written, UKRAINIAN);
        assertThat(said).containsPattern("грив(ня|ні|ень)").doesNotContainPattern("\\d");
        assertThat(said.contains("копій")).isEqualTo(kopecks % 100 != 0);
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("uk", "en", "hu", "de");
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                        "№",
                        "12",
                        "120,50 ₴",
                        "₴5.00",
                        "14:30",
                        "о 9:00",
                        "22.11.2026",
                        "А-042",
                        "вул. Миру",
                        "кв. 7",
                        "5%",
                        "3,25 м³",
                        "грн/м³",
                        "до",
                        "з",
                        "по",
                        "рахунок",
                        "1 234 567",
                        "007",
                        "-5",
                        "січень 2026",
                        "п'ять",
                        "0 800 500 123",
                        "10 кВт·год",
                        "м. Київ",
                        "2 з 3",
                        ".",
                        ",",
                        "(",
                        ")",
                        "—",
                        "x-1")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("; ", parts));
    }
}
