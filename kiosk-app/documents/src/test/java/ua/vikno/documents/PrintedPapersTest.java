package ua.vikno.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.devices.testing.Needs;
import ua.vikno.documents.Paper.BillPaper;
import ua.vikno.documents.Paper.RegistrationSlip;
import ua.vikno.documents.qr.Decoding.Decoded;
import ua.vikno.documents.qr.PaymentQrDecoder;
import ua.vikno.portal.api.billing.Bill;

/** Papers as a printer of 203 dpi gives them, read by programs nobody here wrote. */
@Tag(Needs.PEER)
class PrintedPapersTest {
    private static final Papers PAPERS = new Papers();

    @TempDir
    private Path folder;

    static Stream<Paper> papers() {
        return Stream.of(
                new BillPaper(Samples.everyday(true)),
                new BillPaper(Samples.everyday(false)),
                new BillPaper(Samples.hardest()),
                new RegistrationSlip(Samples.registration(), Samples.city(true)),
                new Paper.TestPage(Instant.parse("2026-11-27T08:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everySymbolOfThePageIsReadFromA203DpiPrint(Paper paper) throws IOException {
        Path pdf = pdf(paper);
        Foreign.run(
                "pdftoppm",
                "-r",
                "203",
                "-gray",
                "-png",
                pdf.toString(),
                folder.resolve("page").toString());
        var read = new TreeSet<String>();
        try (var pages = Files.newDirectoryStream(folder, "page*.png")) {
            for (Path page : pages) {
                read.addAll(symbols(page));
            }
        }
        assertThat(read).isEqualTo(expected(paper));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everySymbolOfTheReceiptIsReadAtEitherWidth(Paper paper) throws IOException {
        for (int width : new int[] {384, 576}) {
            var bitmap = ReceiptRaster.raster(PAPERS.receipt(paper), width);
            assertThat(symbols(Pictures.png(bitmap, folder.resolve(width + ".png"))))
                    .as("%d dots", width)
                    .isEqualTo(expected(paper));
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void thePdfIsSoundTaggedAndTitled(Paper paper) throws IOException {
        Path pdf = pdf(paper);
        assertThat(Foreign.run("qpdf", "--check", pdf.toString())).contains("No syntax or stream encoding errors");
        assertThat(Foreign.run("pdfinfo", pdf.toString()))
                .containsPattern("Tagged: +yes")
                .containsPattern("Title: +\\S")
                .containsPattern("Pages: +" + PAPERS.pages(paper) + "\n");
        assertThat(Foreign.run("pdffonts", pdf.toString()))
                .contains("ViknoSans-Regular", "ViknoSans-Bold")
                .doesNotContainPattern("(Regular|Bold) .* no +yes +yes");
        assertThat(Foreign.run("pdfinfo", "-struct", pdf.toString())).contains("H1", "Figure");
    }

    @Test
    void thePageSaysInWordsWhatTheCodesSay() throws IOException {
        Paper paper = new BillPaper(Samples.everyday(true));
        String words = words(paper);
        assertThat(PAPERS.qr(paper)).hasSize(3);
        for (QrText qr : PAPERS.qr(paper)) {
            var decoded = (Decoded) PaymentQrDecoder.decode(qr.text());
            assertThat(decoded.problems()).isEmpty();
            assertThat(words)
                    .contains(decoded.field("recipient"))
                    .contains(decoded.field("recipientCode"))
                    .contains(decoded.field("purpose"));
            assertThat(words.replace(" ", "")).contains(decoded.iban());
        }
    }

    @Test
    void thePageKeepsEveryLetterAndSum() throws IOException {
        assertThat(words(new BillPaper(Samples.everyday(true))))
                .contains("Рахунок-повідомлення", "за січень 2026 року", "3 лютого 2026 року, 10:14")
                .contains("Павлоград, вул. Ґонти, буд. 41а, кв. 117", "Щербань Ірина Об\u02bcєднанівна")
                .contains("Холодна вода", "Водовідведення", "Опалення", "Побутові відходи")
                .contains(
                        "3 особи × 16,60 грн", "1,2408 Гкал × 1 654,41 грн", "2 052,79", "513,20", "1 143,49", "−12,00")
                .contains("1 501,18 грн", "402817", "260100004711402817");
    }

    @Test
    void requisitesUnfitForACodeArePrintedWithoutOne() throws IOException {
        Bill bill = Samples.withBrokenIban();
        assertThat(PAPERS.qr(new BillPaper(bill))).extracting(QrText::provider).containsExactly("water", "waste");
        assertThat(words(new BillPaper(bill)))
                .contains("UA00 0000", "QR-код за цими")
                .contains("Опалення за 01.2026");
        assertThat(PAPERS.receipt(new BillPaper(bill)).toString()).contains("QR-код за цими реквізитами");
    }

    @Test
    void aPrepaymentIsCalledByItsName() throws IOException {
        Bill bill = Samples.overpaid();
        assertThat(words(new BillPaper(bill))).contains("переплата", "Переплата, сплачувати не потрібно", "676,83 грн");
        assertThat(PAPERS.receipt(new BillPaper(bill)).toString()).contains("Переплата");
        assertThat(PAPERS.qr(new BillPaper(bill))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theEverydayBillIsOnePage(boolean demonstration) {
        assertThat(PAPERS.pages(new BillPaper(Samples.everyday(demonstration)))).isEqualTo(1);
    }

    @Test
    void eightServicesAndFourPayeesAreOnePageAndTheHardestBillThree() {
        assertThat(PAPERS.pages(new BillPaper(Samples.large()))).isEqualTo(1);
        assertThat(PAPERS.pages(new BillPaper(Samples.hardest()))).isEqualTo(3);
    }

    /** Papers for everybody (EN 301 549, clause 10, as kiosks apply it): what is read first is the largest. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theEverydayBillHasFiguresOfTwelvePointsAndNothingSmallerThanEleven(boolean demonstration) throws IOException {
        var sizes = sizes(new BillPaper(Samples.everyday(demonstration)));
        assertThat(sizes.values()).allMatch(size -> size >= 11);
        for (String figure : List.of("223,17", "2 052,79", "513,20", "−12,00", "400,00", "1 143,49")) {
            assertThat(sizes.get(figure)).as(figure).isGreaterThanOrEqualTo(12);
        }
    }

    @Test
    void theFiguresOfEightServicesAreStillTwelvePointsHigh() throws IOException {
        var sizes = sizes(new BillPaper(Samples.large()));
        assertThat(List.of("1 234,56", "1 042,48", "2 277,01", "9 876,48"))
                .allSatisfy(figure -> assertThat(sizes.get(figure)).isGreaterThanOrEqualTo(12));
    }

    /** The smallest size in points at which each run of letters of the first page is printed. */
    private static Map<String, Float> sizes(Paper paper) throws IOException {
        Map<String, Float> sizes = new TreeMap<>();
        try (var document = Loader.loadPDF(PAPERS.pdf(paper))) {
            var reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    sizes.merge(
                            text.replace('\u00a0', ' ').strip(),
                            positions.getFirst().getYScale(),
                            Math::min);
                }
            };
            reader.setEndPage(1);
            reader.getText(document);
        }
        return sizes;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyADemonstrationSaysSample(boolean demonstration) throws IOException {
        for (Paper paper : List.of(
                new BillPaper(Samples.everyday(demonstration)),
                new RegistrationSlip(Samples.registration(), Samples.city(demonstration)))) {
            assertThat(words(paper).contains("ЗРАЗОК")).isEqualTo(demonstration);
            assertThat(PAPERS.receipt(paper).toString().contains("ЗРАЗОК")).isEqualTo(demonstration);
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theSamePaperGivesTheSameBytes(Paper paper) {
        assertThat(new Papers().pdf(paper)).isEqualTo(PAPERS.pdf(paper));
    }

    private Path pdf(Paper paper) throws IOException {
        return Files.write(folder.resolve("paper.pdf"), PAPERS.pdf(paper));
    }

    /** Selectable text with no-break spaces as spaces. */
    private String words(Paper paper) throws IOException {
        return Foreign.run("pdftotext", "-layout", pdf(paper).toString(), "-").replace('\u00a0', ' ');
    }

    private static Set<String> symbols(Path picture) {
        String read = Foreign.run("zbarimg", "-q", "--nodbus", "--raw", "-Sbinary=0", picture.toString());
        return new TreeSet<>(read.lines().toList());
    }

    private static Set<String> expected(Paper paper) {
        var expected = new TreeSet<String>();
        PAPERS.qr(paper).forEach(qr -> expected.add(qr.text()));
        if (paper instanceof BillPaper printed) {
            expected.add(printed.bill().barcode());
        }
        return expected;
    }
}
