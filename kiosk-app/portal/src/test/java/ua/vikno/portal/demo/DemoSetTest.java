package ua.vikno.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.api.common.Payee;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.city.CitySamples;
import ua.vikno.portal.registers.FileReport;
import ua.vikno.portal.registers.RegisterSet;
import ua.vikno.portal.registers.Sending;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.store.Database;

class DemoSetTest {
    static final List<String> CITIES = CitySamples.ALL;

    @TempDir
    Path directory;

    @ParameterizedTest
    @FieldSource("CITIES")
    void everyCityHasADemonstrationThatTheImporterTakesWithoutAWarning(String slug) throws IOException {
        Catalogue catalogue = CitySamples.demonstration(slug).catalogue();
        Path registers = Files.createDirectory(directory.resolve(slug));
        new DemoSet(catalogue).write(registers);

        try (Database database = Database.open("jdbc:sqlite:" + directory.resolve("portal.db"))) {
            List<FileReport> files = new RegisterSet(Forms.builtIn(), StreetNames.NONE, database, Clock.systemUTC())
                    .load(registers, Sending.ofInvented("test"), _ -> {});

            assertThat(files).allSatisfy(file -> {
                assertThat(file.faults()).isEmpty();
                assertThat(file.warnings()).isEmpty();
                assertThat(file.lines()).isGreaterThan(500);
            });
            assertThat(database.client()
                            .sql("select count(*) from dwelling")
                            .query(Long.class)
                            .single())
                    .isEqualTo(72);
        }
    }

    @ParameterizedTest
    @FieldSource("CITIES")
    void billsAreNeverMadeByATariffThatIsNotInForce(String slug) {
        Catalogue catalogue = CitySamples.demonstration(slug).catalogue();

        assertThat(catalogue.billed()).isNotEmpty();
        assertThat(catalogue.tariffs()).noneMatch(t -> t.value().toPlainString().equals("62.40"));
        catalogue.billed().forEach(billed -> {
            Provider provider = catalogue.provider(billed.provider()).orElseThrow();
            Payee payee = Objects.requireNonNull(provider.payee());
            assertThat(payee.name()).endsWith("(зразок)");
            assertThat(remainder(payee.iban())).isEqualTo(1);
        });
    }

    @Test
    void sameCityMakesTheSameFilesEveryTime() throws IOException {
        Path one = Files.createDirectory(directory.resolve("one"));
        Path two = Files.createDirectory(directory.resolve("two"));
        new DemoSet(CitySamples.demonstration("pavlohrad").catalogue()).write(one);
        new DemoSet(CitySamples.demonstration("pavlohrad").catalogue()).write(two);

        for (String file : List.of("water.csv", "heat.csv", "waste.dbf", "payments.csv")) {
            assertThat(one.resolve(file)).hasSameBinaryContentAs(two.resolve(file));
        }
    }

    /** ISO 7064 MOD 97-10: 1 for a valid IBAN. U is 30, A is 10. */
    private static int remainder(String iban) {
        return new BigInteger(iban.substring(4) + "3010" + iban.substring(2, 4))
                .mod(BigInteger.valueOf(97))
                .intValueExact();
    }
}
