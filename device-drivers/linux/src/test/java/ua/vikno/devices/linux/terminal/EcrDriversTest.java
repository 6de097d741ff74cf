package ua.vikno.devices.linux.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.PaymentOrder;
import ua.vikno.devices.PaymentOutcome;
import ua.vikno.devices.PaymentTerminal;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.simulated.pty.PtyFace;
import ua.vikno.devices.simulated.terminal.TerminalSimulator;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.devices.spi.Drivers.Found;
import ua.vikno.devices.spi.Drivers.Reason;
import ua.vikno.devices.testing.Needs;

@Tag(Needs.DEVICE)
@Execution(ExecutionMode.CONCURRENT)
final class EcrDriversTest {
    private static final Drivers DRIVERS = Drivers.load(false);

    @TempDir
    Path directory;

    private static Found open(String address) {
        return DRIVERS.open("terminal", DeviceKind.PAYMENT_TERMINAL, URI.create(address));
    }

    private static void pays(String address, TerminalSimulator simulator) {
        assertThat(open(address)).isInstanceOfSatisfying(Found.Opened.class, opened -> {
            try (PaymentTerminal terminal = (PaymentTerminal) opened.device()) {
                terminal.start();
                Watch.until(terminal, DeviceStatus::usable);
                var payment = terminal.pay(new PaymentOrder("p", 12_050, Duration.ofSeconds(20), mark -> {}));
                assertThat(Watch.get(payment.outcome().toCompletableFuture(), terminal))
                        .isInstanceOf(PaymentOutcome.Approved.class);
            }
        });
        assertThat(simulator.charged()).isEqualTo(12_050);
    }

    @Test
    void aTerminalOnTheNetworkIsFoundByItsAddress() throws IOException {
        try (TerminalSimulator simulator = new TerminalSimulator(0)) {
            pays("ecr+tcp://127.0.0.1:" + simulator.port() + "?merchant=0", simulator);
        }
    }

    @Test
    void aTerminalOnASerialCableIsFoundByItsPort() throws IOException {
        try (TerminalSimulator simulator = new TerminalSimulator(0);
                PtyFace cable = new PtyFace(directory.resolve("terminal"), simulator.port())) {
            pays("ecr+serial:" + cable.port(), simulator);
        }
    }

    @Test
    void aMistakeInTheAddressIsNamed() {
        for (String address :
                List.of("ecr+tcp:x", "ecr+tcp://host?merchant=x", "ecr+tcp://host?port=1", "ecr+serial:any")) {
            assertThat(open(address))
                    .isInstanceOfSatisfying(
                            Found.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_ADDRESS));
        }
    }
}
