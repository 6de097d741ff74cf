package ua.vikno.devices.simulated.person;

import java.util.List;
import java.util.Set;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.spi.DemonstrationScanner;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.RepeatFilter;

/** {@code sim:scanner?situation=unplugged}: reads what is held before it. */
public final class SimulatedScanner extends PersonalDevice implements DemonstrationScanner {
    public static final Set<String> PARAMETERS = Set.of("situation");
    private static final List<Situation> SITUATIONS =
            List.of(Situation.NORMAL, Situation.of(Kind.GARBAGE), Situation.of(Kind.UNPLUGGED));
    private static final String CODE_128 = "]C0";
    private static final String QR = "]Q1";

    private final RepeatFilter repeats = new RepeatFilter(clock());
    private volatile boolean expected = true;

    public SimulatedScanner(String id, DeviceAddress address, DeviceClock clock) {
        super(
                id,
                DeviceKind.BARCODE_SCANNER,
                clock,
                SITUATIONS,
                Situation.named(address.text("situation", Situation.NORMAL.name())));
    }

    @Override
    public void expect(boolean isExpected) {
        expected = isExpected;
    }

    /** Whether a camera in its place would look now; what is held before it is read in any case. */
    public boolean expected() {
        return expected;
    }

    /** Digits are read as Code 128, anything else as QR. */
    @Override
    public synchronized void scan(String text) {
        if (!present() || text.isEmpty()) {
            return;
        }
        String read = current().kind() == Kind.GARBAGE ? "\u0000\uFFFD" + text.substring(text.length() / 2) : text;
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        DeviceEvent.Scanned scanned = new DeviceEvent.Scanned(read, digits ? CODE_128 : QR, clock().instant());
        if (repeats.fresh(scanned)) {
            board().tell(scanned);
        }
    }
}
