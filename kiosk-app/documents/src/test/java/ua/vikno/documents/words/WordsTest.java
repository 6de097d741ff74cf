package ua.vikno.documents.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.portal.api.common.Money;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, '0,00'",
        "5, '0,05'",
        "-5, '−0,05'",
        "123456, '1_234,56'",
        "-99999, '−999,99'",
        "100000000, '1_000_000,00'"
    })
    void sumsAreGroupedAndNeverBreak(long kopecks, String expected) {
        assertThat(Sums.plain(new Money(kopecks))).isEqualTo(expected.replace('_', '\u00a0'));
    }

    @Test
    void hryvniasStandBesideTheirSum() {
        assertThat(Sums.hryvnias(Money.of("1234.50"))).isEqualTo("1\u00a0234,50\u00a0грн");
    }

    @ParameterizedTest
    @CsvSource({"30.384, '30,384'", "3.000, 3", "30, 30", "1E+2, 100", "1654.4100, '1_654,41'"})
    void quantitiesLoseTheirIdleZeros(BigDecimal quantity, String expected) {
        assertThat(Sums.quantity(quantity)).isEqualTo(expected.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"16.6, '16,60'", "16, '16,00'", "0.7386, '0,7386'"})
    void pricesKeepTheirKopecks(BigDecimal price, String expected) {
        assertThat(Sums.price(price)).isEqualTo(expected);
    }

    @Test
    void monthsAreNamedInTheNominativeAndDaysInTheGenitive() {
        assertThat(Dates.month(YearMonth.of(2026, 1)).replace('\u00a0', ' ')).isEqualTo("січень 2026 року");
        assertThat(Dates.month(YearMonth.of(2025, 12)).replace('\u00a0', ' ')).isEqualTo("грудень 2025 року");
        assertThat(Dates.moment(Instant.parse("2026-08-23T21:05:00Z")).replace('\u00a0', ' '))
                .isEqualTo("24 серпня 2026 року, 00:05");
    }
}
