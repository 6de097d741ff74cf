package ua.vikno.documents.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import ua.vikno.documents.qr.Decoding.Decoded;
import ua.vikno.documents.qr.PaymentQr.Encoded;
import ua.vikno.portal.api.common.Money;

class CodecProperties {
    @Property(tries = 500)
    void whatIsEncodedIsDecodedLetterForLetter(
            @ForAll("texts") String recipient,
            @ForAll("texts") String purpose,
            @ForAll @LongRange(min = 1, max = 99_999_999_999L) long kopecks,
            @ForAll TextCoding coding) {
        CreditTransfer transfer = CreditTransfer.utility(
                recipient, Transfers.WATER.iban(), "12345678", new Money(kopecks), purpose, "A-1");
        var result = PaymentQr.encode(transfer, coding);
        assertThat(result).isInstanceOf(Encoded.class);
        var decoded = (Decoded) PaymentQrDecoder.decode(((Encoded) result).qr().url());
        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.coding()).isEqualTo(coding);
        assertThat(decoded.field("recipient")).isEqualTo(recipient);
        assertThat(decoded.field("purpose")).isEqualTo(purpose);
        assertThat(decoded.amount()).contains(new Money(kopecks));
    }

    @Property(tries = 2000)
    void noBytesCrashTheDecoder(@ForAll @Size(max = 200) byte[] bytes) {
        String body = Base64.getUrlEncoder().encodeToString(bytes);
        assertThat(PaymentQrDecoder.decode("https://qr.bank.gov.ua/" + body)).isNotNull();
        assertThat(PaymentQrDecoder.decode(new String(bytes, StandardCharsets.ISO_8859_1)))
                .isNotNull();
    }

    @Property(tries = 2000)
    void noPayloadThatBeginsRightCrashesTheDecoder(
            @ForAll("heads") String head, @ForAll @Size(max = 300) byte[] bytes, @ForAll boolean plain) {
        String payload = head + new String(bytes, StandardCharsets.ISO_8859_1);
        String text = plain
                ? payload
                : "https://qr.bank.gov.ua/"
                        + Base64.getUrlEncoder().encodeToString(payload.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(PaymentQrDecoder.decode(text)).isNotNull();
    }

    @Property(tries = 1000)
    void noTextCrashesTheDecoder(@ForAll String text, @ForAll("heads") String head) {
        assertThat(PaymentQrDecoder.decode(text)).isNotNull();
        assertThat(PaymentQrDecoder.decode("https://qr.bank.gov.ua/QkNE" + text))
                .isNotNull();
        assertThat(PaymentQrDecoder.decode(head + text)).isNotNull();
    }

    @Provide
    Arbitrary<String> heads() {
        return Arbitraries.of("BCD\n003\n2\nUCT\n", "BCD\r\n002\r\n1\r\n", "   BCD\n001\n1\n", "BCD\n003\n", "BCD\n");
    }

    /** Ukrainian and Latin letters, digits and the punctuation of names and purposes. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя")
                .withChars("ABCXYZabcxyz0123456789 .,:;/()-+№«»“”’–—…")
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(text -> !text.isBlank());
    }
}
