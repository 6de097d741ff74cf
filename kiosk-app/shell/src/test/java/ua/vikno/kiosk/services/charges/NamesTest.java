package ua.vikno.kiosk.services.charges;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;

class NamesTest {
    private static final Texts TEXTS = Texts.load();

    @ParameterizedTest
    @CsvSource({
        "1, особу, person, fő",
        "3, особи, persons, fő",
        "5, осіб, persons, fő",
        "11, осіб, persons, fő",
        "21, особу, persons, fő",
        "22.000, особи, persons, fő",
        "1.5, осіб, persons, fő",
    })
    void peopleAreCountedAsEachLanguageCounts(BigDecimal quantity, String uk, String en, String hu) {
        Words unit = Names.unit("осіб", quantity);
        assertThat(TEXTS.show(unit, Language.UKRAINIAN)).isEqualTo(uk);
        assertThat(TEXTS.show(unit, Language.ENGLISH)).isEqualTo(en);
        assertThat(TEXTS.show(unit, Language.HUNGARIAN)).isEqualTo(hu);
    }

    @ParameterizedTest
    @CsvSource({"1, одиницю", "4, одиниці", "12, одиниць"})
    void whatHasNoUnitIsCountedInUnits(BigDecimal quantity, String uk) {
        assertThat(TEXTS.show(Names.unit(null, quantity), Language.UKRAINIAN)).isEqualTo(uk);
    }
}
