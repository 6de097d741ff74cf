package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.contract.ReceiptPrinterContract;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.discovery.FakeSys;
import ua.vikno.devices.linux.discovery.Subsystem;
import ua.vikno.devices.linux.discovery.Wanted;
import ua.vikno.devices.linux.discovery.Whereabouts;
import ua.vikno.devices.linux.transport.SerialPort;
import ua.vikno.devices.linux.transport.SerialPort.Flow;
import ua.vikno.devices.linux.transport.SerialPort.Parity;
import ua.vikno.devices.simulated.escpos.Abilities;
import ua.vikno.devices.simulated.escpos.EscPosSimulator;
import ua.vikno.devices.simulated.pty.PtyFace;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.DEVICE)
@Execution(ExecutionMode.CONCURRENT)
final class ReplugTest {
    private static ReceiptPrinter printer(FakeSys sys) {
        Wanted wanted = Wanted.of(DeviceAddress.of(URI.create("serial:?vendor=0403&product=6001")));
        SerialPort port = new SerialPort(
                new Whereabouts(sys.tree(), Subsystem.SERIAL, "", wanted), 115_200, Parity.NONE, Flow.NONE);
        return new EscPosPrinter(
                "receipt",
                port,
                Profiles.builtIn().named("generic-80"),
                Profiles.builtIn(),
                EscPosPrinter.Mode.RASTER,
                DeviceClock.system());
    }

    @Test
    void isTheSamePrinterUnderAnotherNumber(@TempDir Path root) throws IOException {
        FakeSys sys = new FakeSys(root);
        FakeSys.Usb usb = sys.plugIn("1-2", "0403", "6001", "A1", "FTDI UART").node("tty", "ttyUSB0");
        try (EscPosSimulator simulator = EscPosPrinterTest.simulator(Abilities.ALL);
                ReceiptPrinter printer = printer(sys)) {
            try (PtyFace _ = new PtyFace(root.resolve("dev/ttyUSB0"), simulator.port())) {
                printer.start();
                Watch.until(printer, DeviceStatus::usable);
                usb.unplug();
            }
            Watch.until(printer, status -> status.state() == State.ABSENT);
            sys.plugIn("1-3", "1a86", "7523", "", "QinHeng Serial").node("tty", "ttyUSB0");
            Files.createFile(root.resolve("dev/ttyUSB0"));
            sys.plugIn("1-2", "0403", "6001", "A1", "FTDI UART").node("tty", "ttyUSB1");
            try (PtyFace _ = new PtyFace(root.resolve("dev/ttyUSB1"), simulator.port())) {
                Watch.until(printer, DeviceStatus::usable);
                assertThat(Watch.outcome(
                                printer,
                                printer.submit(ReceiptPrinterContract.longReceipt(), JobOptions.named("again"))))
                        .isEqualTo(new JobOutcome.Confirmed());
            }
        }
    }
}
