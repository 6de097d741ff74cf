package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.testing.Needs;

/** Peers that take connections and do something else with them. */
@Tag(Needs.PEER)
@Execution(ExecutionMode.CONCURRENT)
final class HostilePeersTest {
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    /** More than all socket buffers on the way hold. */
    private static final Receipt ENORMOUS =
            new Receipt(List.of(new Receipt.Picture(new Bitmap(576, 3_000, new byte[72 * 3_000]))));

    /** What a peer does with a connection. */
    private interface Manners {
        void meet(Socket client) throws IOException;
    }

    private static ServerSocket peer(Manners manners) throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.setReceiveBufferSize(4096);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(() -> {
            try {
                while (!listener.isClosed()) {
                    manners.meet(listener.accept());
                }
            } catch (IOException e) {
                assertThat(listener.isClosed()).isTrue();
            }
        });
        return listener;
    }

    private static JobOutcome print(ServerSocket peer) {
        try (ReceiptPrinter printer = EscPosPrinterTest.printer(peer.getLocalPort())) {
            printer.start();
            Watch.until(printer, DeviceStatus::usable);
            long before = System.nanoTime();
            JobOutcome outcome = Watch.outcome(printer, printer.submit(ENORMOUS, new JobOptions("hostile", DEADLINE)));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(DEADLINE.multipliedBy(3));
            return outcome;
        }
    }

    @Test
    void aClosedPortPrintsNothing() throws IOException {
        // Bound, so that nobody else gets it, but nobody listens.
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            closed(EscPosPrinterTest.printer(held.getLocalPort()));
        }
    }

    private static void closed(ReceiptPrinter closed) {
        try (ReceiptPrinter printer = closed) {
            printer.start();
            assertThat(Watch.outcome(printer, printer.submit(ENORMOUS, JobOptions.named("closed"))))
                    .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.OFFLINE)));
        }
    }

    /** Such as a printer with one place, which the kiosk holds, when a technician asks it too. */
    @Test
    void aPeerThatNeverReadsIsStalledAndIsSentNothingOfTheReceipt() throws IOException {
        Set<Socket> neglected = ConcurrentHashMap.newKeySet();
        try (ServerSocket peer = peer(neglected::add)) {
            stalled(peer);
        }
    }

    private static void stalled(ServerSocket peer) {
        try (ReceiptPrinter printer = EscPosPrinterTest.printer(peer.getLocalPort())) {
            printer.start();
            DeviceStatus status = Watch.until(printer, now -> now.state() != DeviceStatus.State.CONNECTING);
            assertThat(status.conditions()).containsExactly(Condition.STALLED);
            assertThat(status.usable()).isFalse();
            assertThat(Watch.outcome(printer, printer.submit(ENORMOUS, new JobOptions("held", DEADLINE))))
                    .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.STALLED)));
        }
    }

    @Test
    void aPeerThatSendsEverythingBackIsNoPrinterWithAJam() throws IOException {
        try (ServerSocket peer = peer(client -> Thread.ofVirtual().start(() -> echo(client)));
                ReceiptPrinter printer = EscPosPrinterTest.printer(peer.getLocalPort())) {
            printer.start();
            DeviceStatus status = Watch.until(printer, now -> now.conditions().contains(Condition.PROTOCOL));
            assertThat(status.detail()).isEqualTo("sends back what it is sent");
            assertThat(Watch.outcome(printer, printer.submit(ENORMOUS, new JobOptions("echo", DEADLINE))))
                    .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.PROTOCOL)));
        }
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            assertThat(client.isConnected()).isTrue();
        }
    }

    @Test
    void aPeerThatReadsAByteASecondIsSentNothingOfTheReceipt() throws IOException {
        try (ServerSocket peer = peer(client -> Thread.ofVirtual().start(() -> sip(client)))) {
            stalled(peer);
        }
    }

    private static void sip(Socket client) {
        try (client) {
            while (client.getInputStream().read() >= 0) {
                LockSupport.parkNanos(1_000_000_000L);
            }
        } catch (IOException e) {
            assertThat(client.isClosed()).isTrue();
        }
    }

    @Test
    void aConnectionResetInTheMiddleMayHavePrintedAPart() throws IOException {
        try (ServerSocket peer = peer(client -> {
            client.getInputStream().skipNBytes(200_000);
            client.setSoLinger(true, 0);
            client.close();
        })) {
            assertThat(print(peer)).isEqualTo(new JobOutcome.FailedMaybePartial(Set.of(Condition.OFFLINE), 0));
        }
    }
}
