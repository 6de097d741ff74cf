package ua.vikno.portal.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.api.common.Payee;

class PayeesTest {
    @TempDir
    Path directory;

    @Test
    void aPortalWithoutRequisitesNamesNobodyToPay() {
        assertThat(CitySamples.read("pavlohrad", Optional.of(Payees.NONE), false)
                        .catalogue()
                        .providers())
                .allMatch(p -> p.payee() == null);
    }

    @Test
    void requisitesComeFromTheCitysOwnFileUnmarked() throws IOException {
        Payees payees = Payees.of(
                file("payees: {water: {name: КП «Вода», iban: UA213223130000026007233566001, code: \"12345678\"}}"));

        assertThat(CitySamples.read("pavlohrad", Optional.of(payees), false)
                        .catalogue()
                        .provider("water")
                        .orElseThrow()
                        .payee())
                .isEqualTo(new Payee("КП «Вода»", "UA213223130000026007233566001", "12345678"));
    }

    @Test
    void anIbanWithAWrongCheckDigitStopsThePortalAtStart() throws IOException {
        Path file = file("payees: {water: {name: Вода, iban: UA213223130000026007233566002, code: \"12345678\"}}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Payees.of(file))
                .withMessageContaining("payees.yaml:1: error: IBAN: ");
    }

    @Test
    void everyRegisterOfADemonstrationHasAMarkedPayeeEvenWhereTheCityPublishedNone() {
        Catalogue ternopil = CitySamples.demonstration("ternopil").catalogue();

        assertThat(ternopil.provider("waste").orElseThrow().payee())
                .isNotNull()
                .extracting(Payee::name)
                .asString()
                .endsWith("(зразок)");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(directory.resolve("payees.yaml"), yaml);
    }
}
