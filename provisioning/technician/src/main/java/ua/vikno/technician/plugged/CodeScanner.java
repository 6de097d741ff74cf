package ua.vikno.technician.plugged;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.spi.FoundDevice;
import ua.vikno.technician.configuration.KioskFile;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Turn;

/** Reads one code by the configured scanner; where none is configured, by the first one that is plugged in. */
public final class CodeScanner {
    private final Workbench bench;
    private final Proving proving;
    private final KioskFile file;

    CodeScanner(Workbench bench, Proving proving, KioskFile file) {
        this.bench = bench;
        this.proving = proving;
        this.file = file;
    }

    /**
     * Waits for a code, at most 60 s.
     *
     * @param read goes on with what the code says
     * @param again goes on where there was no code
     */
    public Turn read(Function<String, Turn> read, Supplier<Turn> again) {
        String configured = file.device(DeviceKind.BARCODE_SCANNER);
        if (configured.isEmpty()) {
            return Turn.work(Say.of("devices.looking"), bench::discover, found -> first(found, read, again));
        }
        try {
            return proving.code(URI.create(configured), read, again);
        } catch (IllegalArgumentException e) {
            return Turn.tried(Finding.bad("devices.no-address", configured), again.get());
        }
    }

    private Turn first(List<FoundDevice> found, Function<String, Turn> read, Supplier<Turn> again) {
        return found.stream()
                .filter(each -> each.kind() == DeviceKind.BARCODE_SCANNER)
                .findFirst()
                .map(scanner -> proving.code(scanner.address(), read, again))
                .orElseGet(() -> Turn.tried(Finding.bad("enrol.no-scanner"), again.get()));
    }
}
