package ua.vikno.documents.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.documents.qr.CreditTransfer.Function;
import ua.vikno.documents.qr.PaymentQr.Encoded;
import ua.vikno.documents.qr.PaymentQr.Refused;
import ua.vikno.documents.symbol.QrSymbol.Level;
import ua.vikno.portal.api.common.Money;

class PaymentQrTest {
    private static final String S1 =
            "https://qr.bank.gov.ua/QkNECjAwMwoyClVDVAoKys8gq8_g4uvu4_Dg5C3C7uTu6uDt4Ou7ClVBMjEzMjIzMTMwMDAwMDI2MDA3MjMzNTY2MDAxClVBSDU3Ni40NQoxMjM0NTY3OApTVVBQL1NVUFAKMTAwMjAwMzAwLTIwMjUwOArC7uTu7-7x8uD34O3t_yDn4CAwOC4yMDI1LCDuL_AgMTAwMjAwMzAwCgpGRUZGCgoK";
    private static final String S2 =
            "https://qr.bank.gov.ua/QkNECjAwMwoxClVDVAoK0JrQnyDCq9Cf0LDQstC70L7Qs9GA0LDQtC3QktC-0LTQvtC60LDQvdCw0LvCuwpVQTIxMzIyMzEzMDAwMDAyNjAwNzIzMzU2NjAwMQpVQUg1NzYuNDUKMTIzNDU2NzgKU1VQUC9TVVBQCjEwMDIwMDMwMC0yMDI1MDgK0JLQvtC00L7Qv9C-0YHRgtCw0YfQsNC90L3RjyDQt9CwIDA4LjIwMjUsINC-L9GAIDEwMDIwMDMwMAoKRkVGRgoKCg";
    private static final String S5 =
            "https://bank.gov.ua/qr/QkNECjAwMgoyClVDVAoKys8gq8_g4uvu4_Dg5C3C7uTu6uDt4Ou7ClVBMjEzMjIzMTMwMDAwMDI2MDA3MjMzNTY2MDAxClVBSDU3Ni40NQoxMjM0NTY3OAoKCsLu5O7v7vHy4Pfg7e3_IOfgIDA4LjIwMjUsIO4v8CAxMDAyMDAzMDAK";

    @Test
    void windows1251VectorIsMadeByteForByte() {
        PaymentQr qr = encoded(PaymentQr.encode(Transfers.WATER));
        assertThat(qr.url()).isEqualTo(S1).hasSize(243);
        assertThat(qr.coding()).isEqualTo(TextCoding.WINDOWS_1251);
        assertThat(qr.symbol().version()).isEqualTo(14);
        assertThat(qr.symbol().level()).isEqualTo(Level.Q);
    }

    @Test
    void utf8VectorIsMadeByteForByte() {
        PaymentQr qr = encoded(PaymentQr.encode(Transfers.WATER, TextCoding.UTF_8));
        assertThat(qr.url()).isEqualTo(S2).hasSize(297);
        assertThat(qr.symbol().version()).isEqualTo(16);
    }

    @Test
    void format002VectorIsReadWithoutComplaint() {
        var decoded = (Decoding.Decoded) PaymentQrDecoder.decode(S5);
        assertThat(decoded.format()).isEqualTo("002");
        assertThat(decoded.field("purpose")).isEqualTo("Водопостачання за 08.2025, о/р 100200300");
        assertThat(decoded.amount()).contains(Money.of("576.45"));
        assertThat(decoded.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "300, UAH3",
        "123450, UAH1234.50",
        "5, UAH0.05",
        "100000, UAH1000",
        "57645, UAH576.45",
        "99999999999, UAH999999999.99"
    })
    void amountsAreWrittenAsTheResolutionWants(long kopecks, String expected) {
        var decoded = roundTrip(Transfers.WATER_OF.withAmount(new Money(kopecks)));
        assertThat(decoded.field("amount")).isEqualTo(expected);
    }

    @Test
    void anAmountLeftToThePayerIsEmpty() {
        assertThat(roundTrip(Transfers.WATER_OF.withAmount(null)).field("amount"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 100_000_000_000L})
    void amountsOutOfRangeAreRefused(long kopecks) {
        assertThat(codes(Transfers.WATER_OF.withAmount(new Money(kopecks)))).containsExactly("8 amount-range");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "за воду\nще",
                "за воду\r",
                "ім\u02bcя",
                "100 ₴",
                "за\u00a0воду",
                "дякую 🙂",
                "Őrség",
                "café",
                "\u0098"
            })
    void charactersOutsideTheRepertoireAreRefused(String purpose) {
        assertThat(codes(Transfers.WATER_OF.withPurpose(purpose))).containsExactly("12 character");
    }

    @Test
    void wordsThatHaveAnEqualInTheRepertoireAreFitted() {
        String fitted = Repertoire.fit("ім\u02bcя,\u00a0100\u00a0₴");
        assertThat(fitted).isEqualTo("ім’я, 100 грн");
        assertThat(Repertoire.holds(fitted)).isTrue();
    }

    @Test
    void eachLimitIsKeptToTheCharacter() {
        assertThat(codes(Transfers.WATER_OF.withRecipient("Я".repeat(141)))).containsExactly("6 too-long");
        assertThat(codes(Transfers.WATER_OF.withRecipient(""))).containsExactly("6 missing");
        assertThat(codes(Transfers.WATER_OF.withPurpose("я".repeat(421)))).containsExactly("12 too-long");
        assertThat(codes(Transfers.WATER_OF.withPurpose("я".repeat(420)))).containsExactly("0 url-too-long");
        assertThat(codes(Transfers.WATER_OF.withReference("1".repeat(36)))).containsExactly("11 too-long");
        assertThat(codes(Transfers.WATER_OF.withReference("№1"))).containsExactly("11 not-ascii");
        assertThat(codes(Transfers.WATER_OF.withCategory(""))).containsExactly("10 missing");
        assertThat(codes(Transfers.WATER_OF.withCategory("supp/supp"))).containsExactly("10 category-form");
        assertThat(codes(Transfers.WATER_OF.withCode("00000000"))).containsExactly("9 code-zero");
    }

    @Test
    void theRecipientCodeIsCountedInBytesOfItsCoding() {
        CreditTransfer passport = Transfers.WATER_OF.withCode("АБВГДЕЄЖЗИ");
        assertThat(PaymentQr.encode(passport, TextCoding.WINDOWS_1251)).isInstanceOf(Encoded.class);
        assertThat(codes(PaymentQr.encode(passport, TextCoding.UTF_8))).containsExactly("9 too-long");
    }

    @Test
    void timesAreWrittenInTwelveDigitsAndInOrder() {
        var times = Transfers.WATER_OF.withTimes(
                LocalDateTime.of(2026, 2, 28, 23, 59, 59), LocalDateTime.of(2026, 2, 1, 8, 5));
        assertThat(roundTrip(times).fields())
                .containsEntry("validUntil", "260228235959")
                .containsEntry("createdAt", "260201080500");
        assertThat(codes(Transfers.WATER_OF.withTimes(
                        LocalDateTime.of(2026, 1, 1, 0, 0), LocalDateTime.of(2026, 2, 1, 0, 0))))
                .containsExactly("15 valid-before-created");
    }

    @Test
    void anUnusualCheckDigitIsAWarningOnly() {
        var result = (Encoded) PaymentQr.encode(Transfers.WATER_OF.withCode("12345670"));
        assertThat(result.warnings()).extracting(FieldFault::code).containsExactly("code-checksum");
    }

    @Test
    void shortLinksStillGetVersionTenAndLongOnesFallToLevelM() {
        var brief = new CreditTransfer(
                Function.UCT,
                "Я",
                Transfers.WATER.iban(),
                null,
                "12345678",
                "SUPP/SUPP",
                "",
                "я",
                "",
                null,
                null,
                null);
        assertThat(encoded(PaymentQr.encode(brief)).symbol().version()).isEqualTo(10);
        var lengthy = encoded(PaymentQr.encode(Transfers.WATER_OF.withPurpose("я".repeat(200))));
        assertThat(lengthy.symbol().level()).isEqualTo(Level.M);
        assertThat(lengthy.symbol().version()).isBetween(10, 17);
    }

    private static Decoding.Decoded roundTrip(CreditTransfer transfer) {
        return (Decoding.Decoded)
                PaymentQrDecoder.decode(encoded(PaymentQr.encode(transfer)).url());
    }

    private static PaymentQr encoded(PaymentQr.Result result) {
        assertThat(result).isInstanceOf(Encoded.class);
        return ((Encoded) result).qr();
    }

    private static List<String> codes(CreditTransfer transfer) {
        return codes(PaymentQr.encode(transfer));
    }

    private static List<String> codes(PaymentQr.Result result) {
        return ((Refused) result)
                .faults().stream().map(f -> f.field() + " " + f.code()).toList();
    }
}
