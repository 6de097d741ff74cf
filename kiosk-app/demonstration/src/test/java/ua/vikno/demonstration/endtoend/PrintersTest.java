package ua.vikno.demonstration.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.contract.IppEvePrinter;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.devices.simulated.escpos.Abilities;
import ua.vikno.devices.simulated.escpos.EscPosSimulator;
import ua.vikno.devices.testing.Needs;
import ua.vikno.documents.Papers;
import ua.vikno.documents.QrText;
import ua.vikno.kiosk.flow.Effect.Print;
import ua.vikno.kiosk.screen.Input;

/** A bill on both kinds of paper through the drivers for real printers: ippeveprinter of CUPS, ESC/POS over TCP, its bytes read by npos too. */
@Tag(Needs.DISPLAY)
class PrintersTest {
    private static final int DOTS = 576;

    @TempDir
    Path directory;

    @Test
    void aBillReachesBothPrintersAsItWasDrawnAndAnEmptyTrayIsUnderstood() throws IOException, InterruptedException {
        Path tray = Files.createDirectories(directory.resolve("laser"));
        try (IppEvePrinter laser = new IppEvePrinter(tray);
                EscPosSimulator roll = new EscPosSimulator(0, Abilities.ALL);
                Wiretap wire = new Wiretap(roll.port());
                Portal portal = Portal.start(directory);
                LiveKiosk kiosk = LiveKiosk.open(
                        portal.address(),
                        directory.resolve("state"),
                        Map.of(
                                DeviceKind.DOCUMENT_PRINTER, laser.uri(),
                                DeviceKind.RECEIPT_PRINTER,
                                        URI.create("escpos+tcp://127.0.0.1:%d?width=%d".formatted(wire.port(), DOTS))),
                        Duration.ofSeconds(10))) {
            kiosk.ready(now -> now.sheet().usable() && now.receipt().usable());
            kiosk.does(new Input.Begin());
            kiosk.at("menu");
            kiosk.billToPrint(portal.account(0));

            laser.paperEndsSoon();
            kiosk.choose("sheet");
            kiosk.at("printing.attention");
            assertThat(kiosk.display()).contains("У принтері закінчився папір.");
            laser.refill();
            kiosk.at("printing.take");
            Print sheet = kiosk.seen().prints().getLast();
            assertThat(laser.received()).hasSize(1);
            assertThat(laser.received().getLast()).hasBinaryContent(new Papers().pdf(sheet.paper()));

            kiosk.press("another");
            kiosk.at("printing.choose");
            kiosk.choose("receipt");
            kiosk.at("printing.take");
            Print receipt = kiosk.seen().prints().getLast();
            Bitmap drawn = ReceiptRaster.raster(new Papers().receipt(receipt.paper()), DOTS);
            assertThat(roll.receipts()).containsExactly(drawn);

            Bitmap foreign = NposPaper.of(wire.sent());
            assertThat(foreign).isEqualTo(drawn);
            Path png = NposPaper.png(foreign, directory.resolve("npos.png"));
            assertThat(Processes.ask("zbarimg", "-q", "--raw", "-Sbinary=0", png.toString()))
                    .contains(new Papers()
                            .qr(receipt.paper()).stream().map(QrText::text).toList());
        }
    }
}
