package ua.vikno.portal.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.api.billing.Statement.Contradiction;
import ua.vikno.portal.city.CitySamples;
import ua.vikno.portal.demo.DemoSet;
import ua.vikno.portal.dwellings.Dwellings;
import ua.vikno.portal.registers.RegisterSet;
import ua.vikno.portal.registers.Sending;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.store.Database;

class StatementsTest {
    static final List<String> CITIES = CitySamples.ALL;

    @TempDir
    Path directory;

    @ParameterizedTest
    @FieldSource("CITIES")
    void thirdDwellingOfADemonstrationHasAChargeThatDoesNotFollow(String slug) throws IOException {
        Path registers = Files.createDirectory(directory.resolve(slug));
        new DemoSet(CitySamples.demonstration(slug).catalogue()).write(registers);
        try (Database database = Database.open("jdbc:sqlite:" + directory.resolve("portal.db"))) {
            Forms forms = Forms.builtIn();
            new RegisterSet(forms, StreetNames.NONE, database, Clock.systemUTC())
                    .load(registers, Sending.ofInvented("test"), _ -> {});

            assertThat(new Statements(database.client(), forms)
                            .of(new Dwellings(database.client(), StreetNames.NONE)
                                    .byId(3)
                                    .orElseThrow())
                            .contradictions())
                    .singleElement()
                    .satisfies(c -> assertThat(c.kind()).isEqualTo(Contradiction.Kind.ACCRUAL));
        }
    }
}
