package ua.vikno.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.documents.Paper.BillPaper;
import ua.vikno.documents.Paper.RegistrationSlip;
import ua.vikno.documents.qr.PaymentQrDecoder;

/** Papers and codes are the same on a machine whose locale has other digits than 0 to 9. */
class ForeignDigitsTest {
    private static final List<Paper> PAPERS = List.of(
            new BillPaper(Samples.everyday(true)),
            new BillPaper(Samples.hardest()),
            new RegistrationSlip(Samples.registration(), Samples.city(true)),
            new Paper.TestPage(Instant.parse("2026-11-27T08:00:00Z")));

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "bn-BD", "hi-IN-u-nu-deva"})
    void everyPaperIsByteForByteWhatItIsElsewhere(String tag) {
        Locale before = Locale.getDefault();
        List<String> expected = made();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(String.format("%d", 1)).as("this locale's digit one").isNotEqualTo("1");
            assertThat(made()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Run with {@code -Duser.language=ar -Duser.country=EG} this holds, too. */
    @Test
    void noDigitOfAnotherScriptIsPrinted() throws IOException {
        for (Paper paper : PAPERS) {
            try (var pdf = Loader.loadPDF(new Papers().pdf(paper))) {
                assertThat(new PDFTextStripper().getText(pdf)).doesNotContainPattern("(?U)[\\d&&[^0-9]]|\\?");
            }
            assertThat(new Papers().receipt(paper).toString()).doesNotContainPattern("(?U)[\\d&&[^0-9]]");
        }
    }

    /** The hash of each PDF, the words of each receipt, what each code holds and how it is read. */
    private static List<String> made() {
        Papers papers = new Papers();
        return PAPERS.stream()
                .flatMap(paper -> Stream.concat(
                        Stream.of(
                                HexFormat.of().formatHex(hash(papers.pdf(paper))),
                                papers.receipt(paper).toString()),
                        papers.qr(paper).stream().map(qr -> qr.text() + PaymentQrDecoder.decode(qr.text()))))
                .toList();
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
