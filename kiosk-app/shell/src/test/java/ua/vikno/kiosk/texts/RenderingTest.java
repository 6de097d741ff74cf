package ua.vikno.kiosk.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Money;

class RenderingTest {
    private static final Texts TEXTS = Texts.load();

    /** With ordinary spaces, so that expectations can be read. */
    private static String show(Words.Arg arg, Language language) {
        return shown(Words.of("verbatim", arg), language);
    }

    private static String shown(Words words, Language language) {
        return TEXTS.show(words, language).replace('\u00a0', ' ');
    }

    private static String speak(Words.Arg arg, Language language) {
        return TEXTS.speak(Words.of("verbatim", arg), language);
    }

    @Test
    void sumsAreWrittenAsEachLanguageWritesThem() {
        Words.Amount sum = new Words.Amount(Money.of("-1234567.5"));

        assertThat(show(sum, Language.UKRAINIAN)).isEqualTo("−1 234 567,50 ₴");
        assertThat(show(sum, Language.HUNGARIAN)).isEqualTo("−1 234 567,50 ₴");
        assertThat(show(sum, Language.ENGLISH)).isEqualTo("−₴1,234,567.50");
    }

    @ParameterizedTest
    @CsvSource({
        "1.01, 1 гривня 1 копійка",
        "2.02, 2 гривні 2 копійки",
        "5.11, 5 гривень 11 копійок",
        "11.12, 11 гривень 12 копійок",
        "1234.50, 1234 гривні 50 копійок",
        "21.21, 21 гривня 21 копійка",
        "-112.24, мінус 112 гривень 24 копійки",
    })
    void sumsAreSpokenWithTheRightEndings(String sum, String heard) {
        assertThat(speak(new Words.Amount(Money.of(sum)), Language.UKRAINIAN)).isEqualTo(heard);
    }

    @Test
    void aSumIsNeverBrokenAcrossLines() {
        assertThat(TEXTS.show(Words.of("amount", new Words.Amount(Money.of("1234.5"))), Language.UKRAINIAN))
                .isEqualTo("1\u00a0234,50\u00a0₴");
    }

    @Test
    void quantitiesKeepAllTheirDigits() {
        Words.Decimal tariff = new Words.Decimal(new BigDecimal("1029.0520"));

        assertThat(show(tariff, Language.UKRAINIAN)).isEqualTo("1 029,052");
        assertThat(show(tariff, Language.ENGLISH)).isEqualTo("1,029.052");
    }

    @Test
    void aPriceHasItsKopecksAndWhatIsBelowThem() {
        assertThat(show(new Words.Price(new BigDecimal("13.2")), Language.UKRAINIAN))
                .isEqualTo("13,20 ₴");
        assertThat(show(new Words.Price(new BigDecimal("1234")), Language.ENGLISH))
                .isEqualTo("₴1,234.00");
        assertThat(show(new Words.Price(new BigDecimal("29.0520")), Language.HUNGARIAN))
                .isEqualTo("29,052 ₴");
    }

    @Test
    void daysAndTimesAreInWordsAndInKyivTime() {
        Words.Day day = new Words.Day(LocalDate.of(2026, 1, 5));

        assertThat(show(day, Language.UKRAINIAN)).isEqualTo("5 січня 2026 року");
        assertThat(show(day, Language.ENGLISH)).isEqualTo("5 January 2026");
        assertThat(show(day, Language.HUNGARIAN)).isEqualTo("2026. január 5.");
        assertThat(show(new Words.Time(Instant.parse("2026-02-10T10:15:00Z")), Language.UKRAINIAN))
                .isEqualTo("12:15");
    }

    @Test
    void aMonthTakesTheFormItsSentenceNeeds() {
        Words.Month january = new Words.Month(YearMonth.of(2026, 1));
        Words paid = Words.of("explain.paid", january, new Words.Amount(Money.of("5")));

        assertThat(shown(paid, Language.UKRAINIAN)).isEqualTo("У січні 2026 надійшла оплата 5,00 ₴.");
        assertThat(shown(paid, Language.HUNGARIAN)).isEqualTo("2026 januárjában beérkezett befizetés: 5,00 ₴.");
    }

    @Test
    void accountNumbersAreHeardDigitByDigitAndAddressesInFull() {
        assertThat(speak(new Words.Plain("Т-454710/0"), Language.UKRAINIAN)).isEqualTo("Т-4 5 4 7 1 0 / 0");
        assertThat(speak(new Words.Plain("вул. Успенська, 20а, кв. 13"), Language.UKRAINIAN))
                .isEqualTo("вулиця Успенська, 20а, квартира 13");
    }

    @ParameterizedTest
    @CsvSource({"1, Залишилася 1 спроба", "2, Залишилося 2 спроби", "5, Залишилося 5 спроб", "11, Залишилося 11 спроб"})
    void pluralsFollowTheNumber(long left, String said) {
        Words words = Words.of("signin.pin.wrong-left", new Words.Count(left));

        assertThat(shown(words, Language.UKRAINIAN)).endsWith(said + ".");
    }

    @Property(tries = 200)
    void everySumIsReadBackFromWhatIsShown(@ForAll long kopecks) {
        Money money = new Money(kopecks / 1000);

        String shown = show(new Words.Amount(money), Language.UKRAINIAN);

        assertThat(Money.of(shown.replaceAll("[ ₴]", "").replace(',', '.').replace('−', '-')))
                .isEqualTo(money);
    }
}
