package ua.vikno.kiosk.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.kiosk.flow.Units;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;

class UnitsTest {
    private static final Texts TEXTS = Texts.load();

    private static String show(Words words, Language language) {
        return TEXTS.show(words, language).replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1      | 1 особу   | 1 person    | 1 fő
        3      | 3 особи   | 3 persons   | 3 fő
        5      | 5 осіб    | 5 persons   | 5 fő
        11     | 11 осіб   | 11 persons  | 11 fő
        21     | 21 особу  | 21 persons  | 21 fő
        22.000 | 22 особи  | 22 persons  | 22 fő
        1.5    | 1,5 особи | 1.5 persons | 1,5 fő
        0.5    | 0,5 особи | 0.5 persons | 0,5 fő
        """)
    void peopleAreCountedAsEachLanguageCounts(BigDecimal quantity, String uk, String en, String hu) {
        Words people = Units.measured("осіб", quantity);
        assertThat(show(people, Language.UKRAINIAN)).isEqualTo(uk);
        assertThat(show(people, Language.ENGLISH)).isEqualTo(en);
        assertThat(show(people, Language.HUNGARIAN)).isEqualTo(hu);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 одиницю", "4, 4 одиниці", "12, 12 одиниць", "2.5, '2,5 одиниці'"})
    void whatHasNoUnitIsCountedInUnits(BigDecimal quantity, String uk) {
        assertThat(show(Units.measured(null, quantity), Language.UKRAINIAN)).isEqualTo(uk);
    }

    @ParameterizedTest
    @CsvSource({
        "м3, '77,6 м³'",
        "м2, '77,6 м²'",
        "Гкал, '77,6 Гкал'",
        "кВт·год, '77,6 кВт·год'",
        "м3 стоків, '77,6 м³ стоків'"
    })
    void aMeasureIsHeardAsItIsWrittenSoThatTheVoiceGivesItItsCase(String unit, String shown) {
        Words measured = Units.measured(unit, new BigDecimal("77.60"));
        assertThat(show(measured, Language.UKRAINIAN)).isEqualTo(shown);
        assertThat(TEXTS.speak(measured, Language.UKRAINIAN).replace('\u00a0', ' '))
                .isEqualTo(shown);
    }
}
