package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.registers.FileReport.Outcome;

class ReplacementTest {
    @TempDir
    Path directory;

    TestPortal portal;

    /** On SQLite; a subclass may choose another database. */
    TestPortal emptyPortal() throws Exception {
        return TestPortal.in(directory);
    }

    @BeforeEach
    void open() throws Exception {
        portal = emptyPortal();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void sameFileTwiceChangesNothing() {
        portal.take("water.csv");
        List<TestPortal.Row> before = portal.content();

        assertThat(portal.take("water.csv").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(portal.content()).isEqualTo(before).hasSize(360);
    }

    @Test
    void correctedFileLeavesNothingOfTheWrongOneBehind() {
        portal.take("water.csv", Sample.edited("water.csv", t -> t.replace("10000000", "10000001")));
        portal.take("water.csv");

        assertThat(portal.content()).hasSize(360).noneMatch(row -> "10000001".equals(row.number()));
    }

    @Test
    void earlierFileCountsAgainAfterItsCorrection() {
        portal.take("water.csv");
        List<TestPortal.Row> first = portal.content();
        portal.take("water.csv", Sample.edited("water.csv", t -> t.replace("10000000", "10000001")));

        assertThat(portal.take("water.csv").outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(portal.content()).isEqualTo(first);
    }

    @Test
    void anotherMonthIsAddedToTheMonthsBefore() {
        portal.take("water.csv", month("2025-11"));
        portal.take("water.csv", month("2025-12"));

        assertThat(portal.content()).hasSize(240);
    }

    @Test
    void byteOrderMarkLineFeedsAndTrailingBlankLinesAreNoFault() {
        byte[] content = Sample.edited("water.csv", t -> "\uFEFF" + t.replace("\r\n", "\n") + "\n\n");

        assertThat(portal.take("water.csv", content).faults()).isEmpty();
        assertThat(portal.content()).hasSize(360);
    }

    @Test
    void formIsToldByHeadingsWhateverTheFileIsCalled() {
        assertThat(portal.take("january.dat", Sample.bytes("heat.csv")).form()).isEqualTo("heat");
        assertThat(portal.take("x", Sample.bytes("waste.dbf")).form()).isEqualTo("waste");
    }

    @Test
    void paymentsOfAProviderWithoutRegisterAreKeptWithAWarning() {
        FileReport report = portal.take("payments.csv");

        assertThat(report.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(report.warningCount()).isEqualTo(465);
        assertThat(portal.count("payment")).isEqualTo(465);
    }

    @Test
    void paymentsThatDoNotAddUpToTheRegisterAreWarnedOf() {
        portal.take("water.csv");
        portal.take("heat.csv");
        portal.take("waste.dbf");

        FileReport report = portal.take("payments.csv", Sample.cell("payments.csv", 2, 4, "370.71"));

        assertThat(report.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(report.warnings())
                .singleElement()
                .satisfies(w -> assertThat(w.reason()).startsWith("payments-differ: register says 370.70"));
    }

    private static byte[] month(String period) {
        StringBuilder text = new StringBuilder();
        new String(Sample.bytes("water.csv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("period") || line.startsWith(period))
                .forEach(line -> text.append(line).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
