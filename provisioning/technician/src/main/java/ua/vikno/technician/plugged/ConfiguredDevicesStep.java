package ua.vikno.technician.plugged;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import ua.vikno.devices.DeviceKind;
import ua.vikno.technician.configuration.KioskFile;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;

/** {@code proofs}: every configured device is proved; nothing is written. */
final class ConfiguredDevicesStep implements Step {
    private static final String AGAIN = "again";
    private static final String FAILED = "failed";

    private final Proving proving;
    private final KioskFile file;

    ConfiguredDevicesStep(Proving proving, KioskFile file) {
        this.proving = proving;
        this.file = file;
    }

    @Override
    public String name() {
        return "proofs";
    }

    @Override
    public Turn begin() {
        List<DeviceKind> kinds = Arrays.stream(DeviceKind.values())
                .filter(kind -> kind != DeviceKind.NETWORK && !file.device(kind).isEmpty())
                .toList();
        return kinds.isEmpty() ? Turn.note(Finding.bad("proofs.none"), Turn.end()) : next(kinds, "");
    }

    /** The kinds stand in an order in which printers come before the scanner that reads their page. */
    private Turn next(List<DeviceKind> kinds, String printed) {
        if (kinds.isEmpty()) {
            return Turn.end();
        }
        DeviceKind kind = kinds.getFirst();
        Say what = Say.of("proofs.next", DevicesStep.kindName(kind), file.device(kind));
        return new Turn.Tell(what, prove(kind, kinds.subList(1, kinds.size()), printed));
    }

    private Turn prove(DeviceKind kind, List<DeviceKind> rest, String printed) {
        String address = file.device(kind);
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return Turn.note(Finding.bad("devices.no-address", address), next(rest, printed));
        }
        return proving.begin(
                kind,
                uri,
                printed,
                code -> Turn.note(
                        Finding.good("devices.proved", DevicesStep.kindName(kind), address),
                        next(rest, code.isEmpty() ? printed : code)),
                () -> again(kind, rest, printed));
    }

    private Turn again(DeviceKind kind, List<DeviceKind> rest, String printed) {
        return Turn.ask(
                Question.choose(Say.of("proofs.again", DevicesStep.kindName(kind)), AGAIN, FAILED),
                chosen -> chosen.equals(AGAIN)
                        ? prove(kind, rest, printed)
                        : Turn.note(
                                Finding.bad("proofs.failed", DevicesStep.kindName(kind), file.device(kind)),
                                next(rest, printed)));
    }
}
