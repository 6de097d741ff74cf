package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Size;
import ua.vikno.devices.simulated.escpos.Abilities;
import ua.vikno.devices.simulated.escpos.EscPosSimulator;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.PEER)
final class TestPageTest {
    private static final Receipt HEADING =
            new Receipt(List.of(new Receipt.Text("Пробний друк", Size.TITLE, Align.CENTRE, true)));

    private static List<byte[]> page(String profile) {
        return new TestPage(Profiles.builtIn().named(profile), Profiles.builtIn(), new Identity("EPSON", "TM-T20II"))
                .commands(HEADING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "POS-5890", "CT-S651"})
    void itsCodesCanBeScanned(String profile, @TempDir Path directory) throws IOException {
        Bitmap paper = Foreign.pictures(List.of(Foreign.job(page(profile)))).getFirst();
        assertThat(Foreign.codes(paper, directory))
                .containsExactlyInAnyOrder("QR-Code:VIKNO-TEST", "CODE-128:VIKNO-TEST");
    }

    @Test
    void showsTheLettersOfEveryNumberThatAPrinterMayGiveToACyrillicTable() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        page("TM-T20II").forEach(all::writeBytes);
        String bytes = all.toString(Charset.forName("windows-1251"));
        assertThat(bytes)
                .contains("ESC t 46 = CP1251\n\u001Bt.", "ESC t 44 = CP1125\n", "ESC t 17 = CP866\n", "ESC t 73\n")
                .contains("абвгдежзийклмноп", "рстуфхцчшщъыьэюя\n");
    }

    @Test
    void isPrintedAndNamesThePrinter() throws IOException {
        try (EscPosSimulator simulator = EscPosPrinterTest.simulator(Abilities.ALL);
                ReceiptPrinter printer = EscPosPrinterTest.printer(simulator.port())) {
            printer.start();
            Watch.until(printer, status -> status.detail().contains("EPSON"));
            assertThat(printer.status().detail())
                    .isEqualTo("profile generic-80, calls itself EPSON TM-T20II, try profile=TM-T20II");
            assertThat(Watch.outcome(printer, printer.submitTestPage(HEADING, JobOptions.named("test page"))))
                    .isEqualTo(new JobOutcome.Confirmed());
        }
    }
}
