package ua.vikno.devices.linux.scanner;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.linux.evdev.InputDriver;
import ua.vikno.devices.linux.evdev.InputEvent;
import ua.vikno.devices.linux.evdev.InputSearch;
import ua.vikno.devices.linux.evdev.InputSource;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.RepeatFilter;

/** A scanner that acts as a keyboard, opened for exclusive use: none of its keys reaches the screen. */
final class EvdevScanner extends InputDriver implements BarcodeScanner {
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Framing framing;
    private final ScanAssembler scans;
    private final KeyAssembler keys;
    private final RepeatFilter repeats = new RepeatFilter(clock());
    private long lastKeyMicros;
    private Deadline silent = clock().deadlineIn(Duration.ZERO);

    EvdevScanner(String id, InputSearch search, InputSource.Opener opener, Framing framing, DeviceClock clock) {
        super(id, DeviceKind.BARCODE_SCANNER, clock, search, opener);
        this.framing = framing;
        this.scans = new ScanAssembler(framing);
        this.keys = new KeyAssembler(b -> tell(scans.take(b)));
    }

    @Override
    protected void opened(InputSource source) throws IOException {
        source.grab();
        keys.forget();
        scans.forget();
    }

    @Override
    protected Duration patience() {
        return scans.pending() ? framing.silence() : IDLE;
    }

    @Override
    protected void happened(List<InputEvent> events) {
        events.forEach(this::take);
        if (!events.isEmpty()) {
            silent = clock().deadlineIn(framing.silence());
        } else if (scans.pending() && silent.passed()) {
            tell(scans.silence());
        }
    }

    private void take(InputEvent event) {
        if (event.lost()) {
            keys.forget();
            scans.spoil();
        } else if (event.type() == InputEvent.KEY) {
            paused(event.micros() - lastKeyMicros);
            lastKeyMicros = event.micros();
            keys.take(event);
        }
    }

    /** By the kernel's own time: this thread may have been late to notice. */
    private void paused(long micros) {
        long silence = framing.silence().toMillis() * 1000;
        if (micros > silence && !scans.spoiled()) {
            tell(scans.silence());
        }
        if (micros > 2 * silence && scans.spoiled()) {
            tell(scans.silence());
        }
    }

    private void tell(Optional<Scan> read) {
        read.map(scan -> scan.told(clock().instant())).filter(repeats::fresh).ifPresent(board()::tell);
    }
}
