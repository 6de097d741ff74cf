package ua.vikno.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import ua.vikno.documents.Paper.BillPaper;
import ua.vikno.documents.Paper.RegistrationSlip;

/** Papers claim PDF/UA-1 (ISO 14289-1); the claim is checked by the reference validator. */
class AccessiblePapersTest {
    @BeforeAll
    static void findTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Paper> papers() {
        return Stream.of(
                new BillPaper(Samples.everyday(true)),
                new BillPaper(Samples.everyday(false)),
                new BillPaper(Samples.hardest()),
                new BillPaper(Samples.everyday(true), true),
                new BillPaper(Samples.hardest(), true),
                new RegistrationSlip(Samples.registration(), Samples.city(true)),
                new Paper.TestPage(Instant.parse("2026-11-27T08:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyPaperIsPdfUa(Paper paper) throws Exception {
        var pdf = new ByteArrayInputStream(new Papers().pdf(paper));
        try (var parser = Foundries.defaultInstance().createParser(pdf, PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            List<String> failures = result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + ": " + a.getMessage())
                    .toList();
            assertThat(failures).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(1000);
        }
    }
}
