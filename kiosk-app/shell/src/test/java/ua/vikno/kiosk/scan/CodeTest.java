package ua.vikno.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.kiosk.scan.Code.Other;

class CodeTest {
    /** EAN-8, UPC-A, EAN-13 and GTIN-14 of the GS1 General Specifications. */
    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "4006381333931", "10614141000415"})
    void goodsAreKnownByTheirCheckDigit(String text) {
        assertThat(Code.of(text)).isEqualTo(new Other(Other.Kind.GOODS));
    }

    /** Account numbers of that length on bar codes of providers. */
    @ParameterizedTest
    @ValueSource(strings = {"20000000", "96385073", "036000291453", "4006381333913", "10614141000416"})
    void digitsWithAnotherCheckDigitAreNotCalledGoods(String text) {
        assertThat(Code.of(text)).isEqualTo(new Other(Other.Kind.UNKNOWN));
    }
}
