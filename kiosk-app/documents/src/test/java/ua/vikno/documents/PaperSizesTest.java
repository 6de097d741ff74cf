package ua.vikno.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.documents.Paper.BillPaper;
import ua.vikno.documents.Paper.RegistrationSlip;
import ua.vikno.documents.PrintedBoxes.Box;

/** Letters as large and black as people over 65 need them (EN 301 549, clause 10, as applied to kiosks), read back from the PDF. */
class PaperSizesTest {
    private static final Papers PAPERS = new Papers();
    private static final String SUM = "−?\\d{1,3}(\\s\\d{3})*,\\d\\d(\\sгрн)?";

    static Stream<Paper> papers() {
        return Stream.of(
                new BillPaper(Samples.everyday(true)),
                new BillPaper(Samples.everyday(false), true),
                new BillPaper(Samples.withBrokenIban()),
                new BillPaper(Samples.overpaid()),
                new BillPaper(Samples.large()),
                new BillPaper(Samples.hardest(), true),
                new RegistrationSlip(Samples.registration(), Samples.city(true)),
                new Paper.TestPage(Instant.parse("2026-11-27T08:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void nothingIsBelowElevenPointsOrGrey(Paper paper) throws IOException {
        assertThat(new PrintedBoxes(PAPERS.pdf(paper)).all())
                .hasSizeGreaterThan(100)
                .filteredOn(box -> !box.what().equals("picture"))
                .allSatisfy(letter -> assertThat(letter.size()).isGreaterThanOrEqualTo(11))
                // White letters stand on the black strip of a demonstration.
                .allSatisfy(letter -> assertThat(letter.grey()).isIn(0f, 1f));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everySumIsAtLeastTwelvePoints(Paper paper) throws IOException {
        List<Float> sums = sums(paper);
        if (paper instanceof BillPaper) {
            assertThat(sums).hasSizeGreaterThan(2);
        }
        assertThat(sums).allMatch(size -> size >= 12);
    }

    @Test
    void thePageInLargePrintHasEighteenPointsAndEveryPayment() throws IOException {
        Paper paper = new BillPaper(Samples.everyday(false), true);
        assertThat(PAPERS.pages(paper)).isEqualTo(2);
        assertThat(new PrintedBoxes(PAPERS.pdf(paper)).all())
                .filteredOn(box -> box.page() == 2 && box.size() > 0)
                .filteredOn(box -> box.bottom() < 790) // above the page's number
                .hasSizeGreaterThan(200)
                .extracting(Box::size)
                .allMatch(size -> size >= 18);
        try (var document = Loader.loadPDF(PAPERS.pdf(paper))) {
            var reader = new PDFTextStripper();
            reader.setStartPage(2);
            assertThat(reader.getText(document).replaceAll("(?U)\\s+", " "))
                    .contains(
                            "КП «Павлоградводоканал» 319,89 грн Вода й водовідведення за 01.2026, о/р 10000000",
                            "КП «Павлоградтеплоенерго» 1 143,49 грн",
                            "ТОВ «Еко-коммунтранс» 37,80 грн",
                            "1 501,18 грн",
                            "Як сплатити");
        }
    }

    /** Sizes of the runs of letters that are sums. */
    private static List<Float> sums(Paper paper) throws IOException {
        List<Float> sizes = new ArrayList<>();
        try (var document = Loader.loadPDF(PAPERS.pdf(paper))) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    if (text.replace('\u00a0', ' ').strip().matches(SUM)) {
                        sizes.add(positions.getFirst().getFontSizeInPt());
                    }
                }
            }.getText(document);
        }
        return sizes;
    }
}
