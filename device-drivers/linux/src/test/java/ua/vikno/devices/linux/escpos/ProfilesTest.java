package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.spi.Drivers.Found;

final class ProfilesTest {
    private static final String LINE = "ACME-80,512,128,0,full,42,56,46,,17,native";

    @TempDir
    private Path site;

    private Found open() {
        URI address = URI.create("escpos+tcp://192.0.2.1?profile=ACME-80&profiles=" + site);
        return Drivers.load(false).open("receipts", DeviceKind.RECEIPT_PRINTER, address);
    }

    @Test
    void aFileInADirectoryIsANewPrinter() throws IOException {
        assertThat(open()).isInstanceOf(Found.Refused.class);

        Files.writeString(site.resolve("acme.csv"), "# ours\n\n" + LINE + "\n");

        assertThat(open()).isInstanceOf(Found.Opened.class);
        try (ReceiptPrinter printer = (ReceiptPrinter) ((Found.Opened) open()).device()) {
            assertThat(printer.widthDots()).isEqualTo(512);
        }
        assertThat(Profiles.withSite(site).suggestedFor(new Identity("ACME", "ACME-80 II")))
                .contains(Profiles.withSite(site).named("ACME-80"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACME-80,512,128,0,full,42,56,46,,17,natve | qr: native or picture, not 'natve'",
                "ACME-80,512,128,0,full,42,56,256,,17,native | cp1251: a number from 0 to 255, not '256'",
                "ACME-80,512,128,0,full,42,56,46,-1,17,native | cp1125: a number from 0 to 255, not '-1'",
                "ACME-80,512,128,0,full,42,56,46,,x,native | cp866: a number from 0 to 255, not 'x'",
                "ACME-80,512,128,0,ful,42,56,46,,17,native | cut: partial, full or none, not 'ful'",
                "ACME-80,512,256,0,full,42,56,46,,17,native | slice: a number from 1 to 255, not '256'",
                "ACME-80,wide,128,0,full,42,56,46,,17,native | dots: a number from 1 to 4096, not 'wide'",
                "ACME 80,512,128,0,full,42,56,46,,17,native | name: 'ACME 80' is more than letters",
                "ACME-80,512 | 11 fields, not 2",
            })
    void aFaultIsRefusedByFileAndLine(String line, String why) throws IOException {
        Path file = Files.writeString(site.resolve("acme.csv"), "# ours\n" + line + "\n");

        assertThat(open())
                .isInstanceOfSatisfying(
                        Found.Refused.class,
                        refused -> assertThat(refused.detail()).contains(file + ", line 2: " + why));
    }

    @Test
    void aNameThatStandsTwiceIsRefusedWithBothPlaces() throws IOException {
        Files.writeString(site.resolve("a.csv"), LINE + "\n");
        Files.writeString(site.resolve("b.csv"), "\n" + LINE + "\n");

        assertThatThrownBy(() -> Profiles.withSite(site))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("b.csv, line 2", "a.csv, line 1", "ACME-80");
    }

    @Test
    void aSiteCorrectsAProfileThatIsBuiltIn() throws IOException {
        Files.writeString(site.resolve("ours.csv"), LINE.replace("ACME-80", Profiles.DEFAULT) + "\n");

        assertThat(Profiles.withSite(site).named(Profiles.DEFAULT).dots()).isEqualTo(512);
        assertThat(Profiles.builtIn().named(Profiles.DEFAULT).dots()).isEqualTo(576);
    }

    @Test
    void aDirectoryThatIsNotThereAddsNothingUnlessItWasNamed() {
        assertThat(Profiles.withSite(site.resolve("missing"))).isSameAs(Profiles.builtIn());
        assertThatThrownBy(() -> new EscPosDrivers()
                        .open(
                                "receipts",
                                DeviceKind.RECEIPT_PRINTER,
                                URI.create("escpos+tcp://192.0.2.1?profiles=/no/such/directory")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/no/such/directory");
    }

    @Test
    void theTableIsParsedOnceAndNotAtEveryStatusReport() {
        assertThat(Profiles.builtIn().named("TM-T88V"))
                .isSameAs(Profiles.builtIn().named("TM-T88V"));
    }
}
