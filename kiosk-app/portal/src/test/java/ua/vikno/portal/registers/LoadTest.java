package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.registers.FileReport.Outcome;
import ua.vikno.portal.registers.form.Forms;

/** A register is written in many short transactions, and yet taken whole or not at all. */
class LoadTest {
    private static final int DWELLINGS = 2_500;

    @TempDir
    Path directory;

    TestPortal portal;
    Path january;
    Path corrected;

    /** On SQLite; a subclass may choose another database. */
    TestPortal emptyPortal() throws Exception {
        return TestPortal.in(directory);
    }

    /** The clock of the portal that is started after one that was killed: on SQLite nobody else can be at work. */
    Clock atItsNextStart() {
        return Clock.systemUTC();
    }

    @BeforeEach
    void open() throws Exception {
        portal = emptyPortal();
        january = CityRegister.write(directory.resolve("january.csv"), DWELLINGS, "2026-01");
        corrected = CityRegister.write(directory.resolve("corrected.csv"), DWELLINGS - 500, "2026-01");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void betweenTwoOfItsTransactionsNothingOfItIsSeenUntilAllOfItIs() throws IOException {
        List<Long> seen = new ArrayList<>();

        assertThat(take(january, () -> seen.add(portal.count("charge"))).outcome())
                .isEqualTo(Outcome.TAKEN);

        assertThat(seen).hasSizeGreaterThan(8).first().isEqualTo(0L);
        assertThat(seen).containsOnly(0L, 2L * DWELLINGS);
        assertThat(portal.dwellings()).hasSize(DWELLINGS).first().isEqualTo("вул. Довга АА|1|1");
    }

    @Test
    void replacedLinesAreSeenUntilTheNewOnesAreAndThenAreGone() throws IOException {
        take(january, Pace.ALONE);
        List<Long> seen = new ArrayList<>();

        take(corrected, () -> seen.add(portal.count("charge")));

        assertThat(seen).containsOnly(2L * DWELLINGS, 2L * (DWELLINGS - 500));
        assertThat(portal.count("charge_row")).isEqualTo(2L * (DWELLINGS - 500));
        assertThat(portal.count("account")).isEqualTo(DWELLINGS - 500);
    }

    @Test
    void aPortalThatEndsWhileWritingHasChangedNothingAndTidiesUpAtItsNextStart() throws IOException {
        take(january, Pace.ALONE);
        List<TestPortal.Row> before = portal.content();

        assertThatThrownBy(() -> take(corrected, new DiesAfter(2))).isInstanceOf(Killed.class);
        assertThat(portal.content()).isEqualTo(before);
        assertThat(portal.count("charge_row")).isGreaterThan(2L * DWELLINGS);

        importer(Pace.ALONE, atItsNextStart()).finish();
        assertThat(portal.content()).isEqualTo(before);
        assertThat(portal.count("charge_row")).isEqualTo(2L * DWELLINGS);
        assertThat(portal.count("load_at_work")).isZero();
    }

    @Test
    void aPortalThatEndsAfterARegisterIsInForceFinishesItAtItsNextStart() throws IOException {
        assertThatThrownBy(() -> take(january, new DiesAfter(21))).isInstanceOf(Killed.class);
        assertThat(portal.count("charge")).isEqualTo(2L * DWELLINGS);
        assertThat(portal.dwellings()).hasSizeLessThan(DWELLINGS);

        importer(Pace.ALONE, atItsNextStart()).finish();
        assertThat(portal.dwellings()).hasSize(DWELLINGS);
    }

    @Test
    void anAccountIsDescribedByItsNewestLineWhereverThatStands() throws IOException {
        take(january, Pace.ALONE);
        Path both = directory.resolve("both.csv");
        Files.writeString(
                both,
                Files.readString(january).replace("2026-01,", "2026-02,").replace(",Ірина,", ",Олена,")
                        + Files.readString(january)
                                .replaceFirst("period.*\r\n", "")
                                .replace(",Ірина,", ",Ганна,"));

        assertThat(take(both, Pace.ALONE).outcome()).isEqualTo(Outcome.TAKEN);

        assertThat(portal.content())
                .hasSize(4 * DWELLINGS)
                .allMatch(row -> row.rest().contains("Олена"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsNoCellOfMegabytes() throws IOException {
        Path broken = directory.resolve("broken.csv");
        Files.writeString(broken, Files.readString(january).replaceFirst("вул\\.", "\"вул."));

        FileReport report = take(broken, Pace.ALONE);

        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason()).isEqualTo("malformed-quotes");
            assertThat(fault.line()).isEqualTo(2);
        });
    }

    private FileReport take(Path file, Pace pace) throws IOException {
        RegisterImporter importer = importer(pace, Clock.systemUTC());
        RegisterFile register = RegisterFile.of(file);
        return importer.take(register, importer.formOf(register), Sending.ofInvented("test"));
    }

    private RegisterImporter importer(Pace pace, Clock clock) {
        return new RegisterImporter(Forms.builtIn(), StreetNames.NONE, portal.database(), clock, pace);
    }

    /** Stands for SIGKILL: nothing that the load asks of the database afterwards succeeds either. */
    private static final class DiesAfter implements Pace {
        private int left;

        DiesAfter(int transactions) {
            this.left = transactions;
        }

        @Override
        public void between() {
            if (left-- <= 0) {
                throw new Killed();
            }
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
