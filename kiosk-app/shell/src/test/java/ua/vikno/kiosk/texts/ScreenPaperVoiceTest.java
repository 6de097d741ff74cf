package ua.vikno.kiosk.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import ua.vikno.documents.words.Dates;
import ua.vikno.documents.words.Sums;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Money;

/** A sum, a quantity and a date are the same figures on a screen, on a paper and to ears. A paper says «грн» for «₴» and adds «року» to a month. */
class ScreenPaperVoiceTest {
    private static final Texts TEXTS = Texts.load();

    private static String shown(Words.Arg arg) {
        return TEXTS.show(Words.of("verbatim", arg), Language.UKRAINIAN);
    }

    private static String heard(Words.Arg arg, Language language) {
        return TEXTS.speak(Words.of("verbatim", arg), language);
    }

    @Property(tries = 300)
    void aSumIsTheSameOnScreenOnPaperAndByEar(
            @ForAll @LongRange(min = -100_000_000_000L, max = 100_000_000_000L) long kopecks) {
        Money money = new Money(kopecks);
        Words.Amount sum = new Words.Amount(money);

        assertThat(shown(sum).replace("₴", "грн")).isEqualTo(Sums.hryvnias(money));
        for (Language language : Language.values()) {
            String figures = heard(sum, language).replaceAll("[^\\d ]", "").strip();
            assertThat(figures.split(" +"))
                    .as(language.tag())
                    .containsExactly(Long.toString(Math.abs(kopecks) / 100), Long.toString(Math.abs(kopecks) % 100));
        }
    }

    @Property(tries = 300)
    void aQuantityAndAPriceAreTheSameOnScreenOnPaperAndByEar(@ForAll @Scale(5) BigDecimal value) {
        Words.Decimal quantity = new Words.Decimal(value);
        Words.Price price = new Words.Price(value);

        assertThat(shown(quantity)).isEqualTo(Sums.quantity(value)).isEqualTo(heard(quantity, Language.UKRAINIAN));
        assertThat(shown(price).replace("₴", "грн")).isEqualTo(Sums.priceInHryvnias(value));
        assertThat(shown(price)).isEqualTo(heard(price, Language.UKRAINIAN));
    }

    @Property(tries = 300)
    void aMonthADayAndATimeAreTheSameOnScreenOnPaperAndByEar(
            @ForAll @LongRange(min = 1_500_000_000L, max = 2_000_000_000L) long second) {
        Instant at = Instant.ofEpochSecond(second);
        LocalDate date = KyivTime.day(at);
        Words.Day day = new Words.Day(date);
        Words.Month month = new Words.Month(YearMonth.from(date));

        assertThat(shown(day) + ", " + shown(new Words.Time(at))).isEqualToNormalizingWhitespace(Dates.moment(at));
        assertThat(shown(month) + " року").isEqualToNormalizingWhitespace(Dates.month(YearMonth.from(date)));
        assertThat(heard(day, Language.UKRAINIAN)).isEqualTo(shown(day));
        assertThat(heard(month, Language.UKRAINIAN)).isEqualTo(shown(month));
    }
}
