package ua.vikno.devices.linux.scanner;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent.Scanned;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.linux.transport.DeviceFile;
import ua.vikno.devices.linux.transport.PtyPair;

/** How long after a scanner has sent a payment code its listener knows, over a serial line by socat. */
public final class ScanLatency {
    private ScanLatency() {}

    /** The nanoseconds of each scan, after as many that do not count. */
    public static long[] nanos(int scans) throws IOException {
        try (PtyPair line = new PtyPair();
                DeviceFile far = DeviceFile.open(line.far());
                Device scanner = new ScannerDrivers()
                        .open("scanner", DeviceKind.BARCODE_SCANNER, URI.create("scanner+serial:" + line.near()))) {
            scanner.start();
            Watch.until(scanner, DeviceStatus::usable);
            long[] nanos = new long[scans];
            for (int i = -scans; i < scans; i++) {
                var read = Watch.next(scanner, Scanned.class, scan -> true);
                String code =
                        "]Q1https://qr.bank.gov.ua/%08d%s\r".formatted(i + scans, "QkNECjAwMwoxClVDVA".repeat(12));
                long begun = System.nanoTime();
                send(far, code);
                Watch.get(read, scanner);
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - begun;
                }
            }
            return nanos;
        }
    }

    private static void send(DeviceFile far, String code) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(code.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            far.await(true, Duration.ofSeconds(5));
            far.write(bytes);
        }
    }
}
