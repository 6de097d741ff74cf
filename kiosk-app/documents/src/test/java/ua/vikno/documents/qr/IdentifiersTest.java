package ua.vikno.documents.qr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UA213223130000026007233566001",
                "UA906543210000000260323012024",
                "UA673005280000026500504354077",
                "UA693000010000000012345678901",
                "UA703510050000260300000000001"
            })
    void ibansWithTheRightRemainderAreValid(String iban) {
        assertThat(Iban.fault(iban)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UA213223130000026007233566002, iban-checksum",
        "UA213223130000026007233566010, iban-checksum",
        "UA783226690000026005012107132, iban-checksum",
        "UA90654321000000026032301202, iban-length",
        "UA2132231300000260072335660O1, iban-characters",
        "DE89370400440532013000, iban-country",
        "'', iban-country"
    })
    void otherIbansAreRefusedWithTheReason(String iban, String reason) {
        assertThat(Iban.fault(iban)).contains(reason);
    }

    @Test
    void ibansAreShownInGroupsOfFour() {
        assertThat(Iban.grouped("UA213223130000026007233566001", " "))
                .isEqualTo("UA21 3223 1300 0002 6007 2335 6600 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "32855961",
                "12345678",
                "00032129",
                "14360570",
                "00015622",
                "31234616",
                "11234571",
                "31234720",
                "11234920",
                "40121452",
                "40720198",
                "37193071"
            })
    void codesWithTheRightCheckDigitAreValid(String code) {
        assertThat(Edrpou.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "32855968",
                "12345670",
                "87654321",
                "11111111",
                "40723825",
                "40723824",
                "40121425",
                "00000000",
                "1234567",
                "123456789",
                "1234567a",
                ""
            })
    void otherCodesAreNot(String code) {
        assertThat(Edrpou.isValid(code)).isFalse();
    }
}
