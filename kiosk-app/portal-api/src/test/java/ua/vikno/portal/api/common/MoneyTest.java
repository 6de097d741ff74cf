package ua.vikno.portal.api.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @Property
    void everySumIsReadBackAsWritten(@ForAll long kopecks) {
        Money money = new Money(kopecks);

        assertThat(Money.of(money.toString())).isEqualTo(money);
        assertThat(money.toString()).matches("-?\\d+\\.\\d{2}");
    }

    @Property
    void takingAwayUndoesAdding(@ForAll int one, @ForAll int other) {
        Money a = new Money(one);
        Money b = new Money(other);

        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.minus(b)).isEqualTo(b.minus(a).negate());
        assertThat(a.orZero().isNegative()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "5, 5.00", "-0.5, -0.50", "1234.50, 1234.50", "370.7, 370.70", "00.10, 0.10"})
    void isWrittenWithTwoDigits(String given, String written) {
        assertThat(Money.of(given)).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({
        "7.345, 30.384, 223.17",
        "0.125, 1654.41, 206.80",
        "52.3, 6.27, 327.92",
        "1, 0.005, 0.01",
        "1, 2.345, 2.35"
    })
    void ratesAreRoundedHalfUpOncePerLine(BigDecimal quantity, BigDecimal tariff, String sum) {
        assertThat(Money.rounded(quantity.multiply(tariff))).hasToString(sum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "", "1,5", "NaN", "12 000"})
    void whatIsNoSumIsRefused(String text) {
        assertThatThrownBy(() -> Money.of(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void overflowIsNoticed() {
        Money most = new Money(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2", "+5", "١٢٣", "1.", ".5", "1.500", "", " 1", "1,5"})
    void whatTheContractDoesNotKnowIsNoSum(String text) {
        assertThatThrownBy(() -> Money.of(text)).isInstanceOf(NumberFormatException.class);
    }
}
