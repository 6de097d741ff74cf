package ua.vikno.technician.plugged;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.spi.FoundDevice;
import ua.vikno.state.config.ConfigFile;
import ua.vikno.technician.configuration.KioskFile;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Question.Option;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;

/** {@code devices}: each kind of device that was found, or is configured, is proved; only what was proved is written. */
final class DevicesStep implements Step {
    private static final String HAND = "by-hand";
    private static final String SKIP = "skip";
    private static final String WITHOUT = "without";

    private final Workbench bench;
    private final Proving proving;
    private final KioskFile file;

    DevicesStep(Workbench bench, Proving proving, KioskFile file) {
        this.bench = bench;
        this.proving = proving;
        this.file = file;
    }

    /**
     * What has been settled so far.
     *
     * @param proved the address of each kind; empty text for a kind that the kiosk shall be without
     * @param printed the code on the last page that was printed; empty for none
     */
    record Settled(Map<DeviceKind, String> proved, String printed) {
        Settled {
            proved = Map.copyOf(proved);
        }

        Settled with(DeviceKind kind, String address, String code) {
            Map<DeviceKind, String> more = new LinkedHashMap<>(proved);
            more.put(kind, address);
            return new Settled(more, code.isEmpty() ? printed : code);
        }
    }

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public Turn begin() {
        return Turn.work(Say.of("devices.looking"), bench::discover, found -> {
            List<DeviceKind> kinds = new ArrayList<>(List.of(DeviceKind.values()));
            return next(kinds, found, new Settled(Map.of(), ""));
        });
    }

    /** The kinds stand in an order in which printers come before the scanner that reads their page. */
    private Turn next(List<DeviceKind> kinds, List<FoundDevice> found, Settled settled) {
        if (kinds.isEmpty()) {
            return write(settled);
        }
        DeviceKind kind = kinds.getFirst();
        Function<Settled, Turn> rest = after -> next(kinds.subList(1, kinds.size()), found, after);
        return kind == DeviceKind.NETWORK ? rest.apply(settled) : choose(kind, found, settled, rest);
    }

    private Turn choose(DeviceKind kind, List<FoundDevice> found, Settled settled, Function<Settled, Turn> rest) {
        List<Option> options = new ArrayList<>();
        String configured = file.device(kind);
        if (!configured.isEmpty()) {
            options.add(new Option(configured, Say.of("devices.configured", configured)));
        }
        for (FoundDevice each : found) {
            String address = each.address().toString();
            if (each.kind() == kind && !address.equals(configured)) {
                options.add(new Option(address, Say.of("devices.found", each.name(), each.where(), address)));
            }
        }
        List<Option> all = configured.isEmpty()
                ? Question.options(options, HAND, WITHOUT)
                : Question.options(options, HAND, WITHOUT, SKIP);
        Question which = new Question.Choose(Say.of("devices.which", kindName(kind)), all);
        return Turn.ask(which, chosen -> switch (chosen) {
            case HAND ->
                Turn.ask(
                        Question.type("", "devices.address", kindName(kind)),
                        typed -> prove(kind, typed, found, settled, rest));
            case WITHOUT -> rest.apply(settled.with(kind, "", ""));
            case SKIP -> Turn.note(Finding.unchecked("devices.kept", kindName(kind)), rest.apply(settled));
            default -> prove(kind, chosen, found, settled, rest);
        });
    }

    private Turn prove(
            DeviceKind kind, String address, List<FoundDevice> found, Settled settled, Function<Settled, Turn> rest) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return Turn.tried(Finding.bad("devices.no-address", address), choose(kind, found, settled, rest));
        }
        return proving.begin(
                kind,
                uri,
                settled.printed(),
                code -> Turn.note(
                        Finding.good("devices.proved", kindName(kind), address),
                        rest.apply(settled.with(kind, address, code))),
                () -> choose(kind, found, settled, rest));
    }

    private Turn write(Settled settled) {
        Map<String, String> values = new LinkedHashMap<>();
        settled.proved().forEach((kind, address) -> {
            if (!address.isEmpty() || !file.device(kind).isEmpty()) {
                values.put(ConfigFile.key(kind), address);
            }
        });
        if (values.isEmpty()) {
            return Turn.note(Finding.unchecked("devices.nothing"), Turn.end());
        }
        Turn ask = Turn.ask(
                Question.yesNo("devices.write", file.path()),
                answer -> answer.equals(Question.YES)
                        ? Turn.work(Say.of("devices.writing"), () -> file.set(values), this::written)
                        : Turn.note(Finding.unchecked("devices.unwritten"), Turn.end()));
        for (Map.Entry<String, String> each : List.copyOf(values.entrySet()).reversed()) {
            ask = new Turn.Tell(Say.plain(each.getKey() + "=" + each.getValue()), ask);
        }
        return ask;
    }

    private Turn written(KioskFile.Outcome outcome) {
        return switch (outcome) {
            case KioskFile.Outcome.Written() ->
                Turn.note(Finding.good("devices.written", file.path(), file.before()), Turn.end());
            case KioskFile.Outcome.Refused(String detail) ->
                Turn.note(Finding.bad("file.refused", file.path(), detail), Turn.end());
        };
    }

    static Say kindName(DeviceKind kind) {
        return Say.of("kind." + kind);
    }
}
