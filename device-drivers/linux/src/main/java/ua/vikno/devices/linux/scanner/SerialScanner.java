package ua.vikno.devices.linux.scanner;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.hotplug.HotPlugged;
import ua.vikno.devices.linux.transport.Transport;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.RepeatFilter;

/** A scanner on a serial line, real or over USB (CDC ACM): every byte of the symbol arrives. */
final class SerialScanner extends HotPlugged implements BarcodeScanner {
    private static final Duration OPEN = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final String line;
    private final Transport.Opener opener;
    private final Framing framing;
    private final ScanAssembler scans;
    private final RepeatFilter repeats = new RepeatFilter(clock());
    private final ByteBuffer bytes = ByteBuffer.allocate(1024);
    private volatile @Nullable Transport transport;

    /** @param line which one it is, for the technician */
    SerialScanner(String id, String line, Transport.Opener opener, Framing framing, DeviceClock clock) {
        super(id, DeviceKind.BARCODE_SCANNER, clock);
        this.line = line;
        this.opener = opener;
        this.framing = framing;
        this.scans = new ScanAssembler(framing);
    }

    @Override
    protected void serve() throws IOException {
        try (Transport opened = opener.open(OPEN)) {
            transport = opened;
            scans.forget();
            served(line);
            Deadline silent = clock().deadlineIn(framing.silence());
            while (!closed()) {
                opened.await(false, scans.pending() ? framing.silence() : IDLE);
                if (read(opened)) {
                    silent = clock().deadlineIn(framing.silence());
                } else if (scans.pending() && silent.passed()) {
                    tell(scans.silence());
                }
            }
        } finally {
            transport = null;
        }
    }

    @Override
    protected void wake() {
        Transport waiting = transport;
        if (waiting != null) {
            waiting.wake();
        }
    }

    private boolean read(Transport opened) throws IOException {
        int count = opened.read(bytes);
        if (count < 0) {
            throw new EOFException("the scanner has closed the line");
        }
        bytes.flip();
        while (bytes.hasRemaining()) {
            tell(scans.take(Byte.toUnsignedInt(bytes.get())));
        }
        bytes.clear();
        Arrays.fill(bytes.array(), 0, count, (byte) 0);
        return count > 0;
    }

    private void tell(Optional<Scan> read) {
        read.map(scan -> scan.told(clock().instant())).filter(repeats::fresh).ifPresent(board()::tell);
    }
}
