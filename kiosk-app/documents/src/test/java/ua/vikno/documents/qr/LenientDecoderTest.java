package ua.vikno.documents.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.documents.qr.Decoding.Decoded;
import ua.vikno.documents.qr.Decoding.NotPayment;

class LenientDecoderTest {
    private static final Charset CP1251 = Charset.forName("windows-1251");
    private static final String HOST = "https://qr.bank.gov.ua/";
    private static final String GOOD =
            "BCD\n003\n2\nUCT\n\nКП «Вода»\nUA213223130000026007233566001\nUAH1.50\n12345678\nSUPP/SUPP\nA-1\nЗа воду\n\nFEFF\n\n\n";

    @Test
    void aCleanCodeHasNoProblems() {
        assertThat(problems(HOST + base64(GOOD))).isEmpty();
    }

    @Test
    void eachLibertyTakenIsNamed() {
        assertThat(problems(HOST + base64(GOOD + "\n"))).containsExactly("0 trailing-line-feed");
        assertThat(problems(HOST + base64(GOOD.replace("\n", "\r\n")))).containsExactly("0 carriage-return");
        assertThat(problems(HOST + base64(GOOD.replace("UCT\n", "UCT\r\n"))))
                .containsExactly("0 carriage-return", "0 mixed-line-ends");
        assertThat(problems("https://pay.example.com/x?d=" + base64(GOOD))).containsExactly("0 unknown-host");
        assertThat(problems(base64(GOOD))).containsExactly("0 no-link");
        assertThat(problems(HOST + base64(GOOD.replace("A-1", "A")) + "=")).contains("0 base64-padding");
        assertThat(problems(HOST + base64(GOOD.substring(0, GOOD.length() - 3))))
                .containsExactly("0 line-count");
        assertThat(problems(HOST + base64(GOOD.replace("UAH1.50", "UAH1.5")))).containsExactly("8 amount-form");
        assertThat(problems(HOST + base64(GOOD.replace("SUPP/SUPP", "")))).containsExactly("10 missing");
        assertThat(problems(HOST + base64(GOOD.replace("FEFF", "XYZ")))).containsExactly("14 lock-form");
        assertThat(problems(HOST + base64(GOOD.replace("UCT", "ABC")))).containsExactly("4 function-unknown");
        assertThat(problems(HOST + base64(GOOD.replace("\n2\n", "\n7\n")))).containsExactly("3 encoding-unknown");
    }

    @Test
    void utf8UnderTheFlagOfWindows1251IsStillRead() {
        Decoded decoded = decode(
                HOST + Base64.getUrlEncoder().withoutPadding().encodeToString(GOOD.getBytes(StandardCharsets.UTF_8)));
        assertThat(decoded.field("purpose")).isEqualTo("За воду");
        assertThat(decoded.problems()).extracting(FieldFault::code).containsExactly("encoding-mismatch");
    }

    @Test
    void standardBase64AndLineBreaksInsideAreRead() {
        String standard = Base64.getMimeEncoder(40, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(GOOD.getBytes(CP1251));
        assertThat(decode(HOST + standard).field("recipient")).isEqualTo("КП «Вода»");
    }

    @Test
    void format001IsPlainTextWithAStartCode() {
        String body = "BCD\r\n001\r\n1\r\nUCT\r\n\r\nТОВ «Світло»\r\nUA213223130000026007233566001\r\nUAH12\r\n12345678"
                + "\r\n\r\n\r\nЗа світло\r\n";
        Decoded decoded = decode(" ".repeat(23) + "\r\n" + body);
        assertThat(decoded.format()).isEqualTo("001");
        assertThat(decoded.field("recipient")).isEqualTo("ТОВ «Світло»");
        assertThat(decoded.field("purpose")).isEqualTo("За світло");
        assertThat(decoded.problems()).isEmpty();
        assertThat(problems(body)).containsExactly("1 start-code");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, no-payload",
        "4820000000000, no-payload",
        "'', no-payload",
        "QkNECjAwNAoyCg, version-unknown",
        "QkNE, version-unknown"
    })
    void otherTextsAreNoPayment(String text, String reason) {
        assertThat(PaymentQrDecoder.decode(text)).isEqualTo(new NotPayment(reason));
    }

    @Test
    void theEuropeanCodeThatBeginsAlikeIsNoPaymentOfOurs() {
        String epc = "BCD\n002\n1\nSCT\nBHBLDEHHXXX\nFranz Mustermänn\nDE71110220330123456789\nEUR12.3\nGDDS\nRF18\n";
        assertThat(PaymentQrDecoder.decode(epc)).isEqualTo(new NotPayment("function-foreign"));
        assertThat(PaymentQrDecoder.decode("x".repeat(10_000))).isEqualTo(new NotPayment("too-long"));
    }

    @Test
    void aTailBehindThePayloadIsReportedAndReadNoFurther() {
        Decoded decoded = decode(
                "https://bank.gov.ua/qr/QkNECjAwMgoxClVDVAoK0JrQnyDCq9Cf0LDQstC70L7Qs9GA0LDQtC3QktC-0LTQvtC60LDQvdCw0"
                        + "LvCuwpVQTIxMzIyMzEzMDAwMDAyNjAwNzIzMzU2NjAwMQpVQUg1NzYuNDUKMTIzNDU2NzgKCgrQktC-0LTQvtC_0L7RgdGC0LDRh"
                        + "9Cw0L3QvdGPINC30LAgMDguMjAyNSwg0L4v0YAgMTAwMjAwMzAwCg?utm_source=bill");

        assertThat(decoded.field("recipient")).isEqualTo("КП «Павлоград-Водоканал»");
        assertThat(decoded.field("purpose")).isEqualTo("Водопостачання за 08.2025, о/р 100200300");
        assertThat(decoded.problems()).extracting(FieldFault::code).contains("trailing-text");
    }

    @Test
    void oneBrokenByteLosesOneLetter() {
        Decoded decoded = decode(
                "https://bank.gov.ua/qr/QkNECjAwMgoxClVDVAoK0JrQnyDCq9Cf0LDQstC70L7Qs9GA0LDQtC3QktC-0LTQvtC60LDQvdCw0"
                        + "LvCuwpVQTIxMzIyMzEzMDAwMDAyNjAwNzIzMzU2NjAwMQpVQUg1NzYuNDUKMTIzNDU2NzgKCgrQktC-0LTQ_77Qv9C-0YHRgtCw0"
                        + "YfQsNC90L3RjyDQt9CwIDA4LjIwMjUsINC-L9GAIDEwMDIwMDMwMAo");

        assertThat(decoded.field("recipient")).isEqualTo("КП «Павлоград-Водоканал»");
        assertThat(decoded.field("purpose").replaceFirst("\uFFFD+", "о"))
                .isEqualTo("Водопостачання за 08.2025, о/р 100200300");
        assertThat(decoded.problems()).extracting(FieldFault::code).contains("broken-bytes");
    }

    @Test
    void aLineBreakInsideATextIsNoLineFeedAtTheEnd() {
        Decoded decoded = decode(
                "https://qr.bank.gov.ua/QkNECjAwMwoxClVDVAoK0JrQnyDCq9Cf0LDQstC70L7Qs9GA0LDQtC3QktC-0LTQvtC60LDQvdCw0"
                        + "LvCuwpVQTIxMzIyMzEzMDAwMDAyNjAwNzIzMzU2NjAwMQpVQUg1NzYuNDUKMTIzNDU2NzgKU1VQUC9TVVBQCjEwMDIwMDMwMC0yM"
                        + "DI1MDgK0JLQvtC00L7Qv9C-0YHRgtCw0YfQsNC90L3RjwrQt9CwIDA4LjIwMjUKCkZFRkYKCgo");

        assertThat(decoded.problems())
                .extracting(FieldFault::code, FieldFault::detail)
                .contains(tuple("line-count", "18 lines, not 17"))
                .doesNotContain(tuple("trailing-line-feed", ""));
    }

    @Test
    void zeroIsNoAmount() {
        Decoded decoded = decode(
                "https://bank.gov.ua/qr/QkNECjAwMgoxClVDVAoK0JrQnyDCq9Cf0LDQstC70L7Qs9GA0LDQtC3QktC-0LTQvtC60LDQvdCw0"
                        + "LvCuwpVQTIxMzIyMzEzMDAwMDAyNjAwNzIzMzU2NjAwMQpVQUgwCjEyMzQ1Njc4CgoK0JLQvtC00L7Qv9C-0YHRgtCw0YfQsNC90"
                        + "L3RjyDQt9CwIDA4LjIwMjUsINC-L9GAIDEwMDIwMDMwMAo");

        assertThat(decoded.problems()).extracting(FieldFault::code).contains("amount-zero");
        assertThat(Amount.read("UAH0.00")).isEmpty();
        assertThat(Amount.read("UAH0.01")).isPresent();
    }

    private static List<String> problems(String text) {
        return decode(text).problems().stream()
                .map(f -> f.field() + " " + f.code())
                .toList();
    }

    private static Decoded decode(String text) {
        return (Decoded) PaymentQrDecoder.decode(text);
    }

    private static String base64(String payload) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(CP1251));
    }
}
