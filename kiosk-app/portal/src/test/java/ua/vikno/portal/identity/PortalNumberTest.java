package ua.vikno.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PortalNumberTest {
    @Test
    void dammsOwnExampleIsValid() {
        // 572 has check digit 4 (Damm 2004, §1); leading zeros change nothing.
        assertThat(PortalNumber.isOne("00005724")).isTrue();
        assertThat(PortalNumber.isOne("00005723")).isFalse();
        assertThat(PortalNumber.isOne("5724")).isFalse();
    }

    @Property(tries = 500)
    void oneWrongDigitOrTwoExchangedAreNoticed(
            @ForAll @IntRange(max = 6) int at, @ForAll @IntRange(min = 1, max = 9) int change) {
        String number = PortalNumber.random();
        char wrong = (char) ('0' + (number.charAt(at) - '0' + change) % 10);
        String mistyped = number.substring(0, at) + wrong + number.substring(at + 1);
        String exchanged =
                number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);

        assertThat(PortalNumber.isOne(number)).isTrue();
        assertThat(PortalNumber.isOne(mistyped)).isFalse();
        assertThat(PortalNumber.isOne(exchanged)).isEqualTo(exchanged.equals(number));
    }
}
