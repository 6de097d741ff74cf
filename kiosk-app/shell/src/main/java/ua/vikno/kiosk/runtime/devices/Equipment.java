package ua.vikno.kiosk.runtime.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.Cabinet;
import ua.vikno.devices.CabinetInput;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.HeadphoneJack;
import ua.vikno.devices.Keypad;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.Speech;
import ua.vikno.devices.Touchscreen;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Guard;
import ua.vikno.kiosk.runtime.Host.Presenter;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.scan.Code;
import ua.vikno.state.staff.StaffCard;

/** The kiosk's devices at work: what they notice comes as events, and they follow what the visit is about. */
public final class Equipment {
    private final Devices devices;
    private final Consumer<Event> events;
    private final EventLog log;
    private final ReadinessBoard board;
    private final CabinetControl cabinet;

    /** What this kiosk has; a missing device is null, and the kiosk works without it. */
    public record Devices(
            @Nullable DocumentPrinter sheets,
            @Nullable ReceiptPrinter receipts,
            @Nullable BarcodeScanner scanner,
            @Nullable Speech speech,
            @Nullable HeadphoneJack jack,
            @Nullable Keypad keypad,
            @Nullable Touchscreen touchscreen,
            @Nullable Cabinet cabinet) {

        public List<Device> all() {
            return Stream.<@Nullable Device>of(sheets, receipts, scanner, speech, jack, keypad, touchscreen, cabinet)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        }

        /** Whether the screen can be touched now. Without a cabinet nobody may have told of the touchscreen. */
        boolean touchable() {
            return touchscreen == null ? cabinet == null : touchscreen.status().usable();
        }
    }

    /**
     * When the screen and its backlight go dark.
     *
     * @param after how long nobody must have been noticed; zero for never
     * @param screen told together with the backlight whether to be dark; must return at once
     */
    public record Darkness(Duration after, Consumer<Boolean> screen) {}

    public Equipment(Devices devices, Darkness darkness, Consumer<Event> events, EventLog log, KioskClock clock) {
        this.devices = devices;
        this.events = events;
        this.log = log;
        board = new ReadinessBoard(devices.sheets(), devices.receipts(), devices.scanner(), log, events);
        cabinet = new CabinetControl(
                devices.cabinet(), devices::touchable, darkness.after(), darkness.screen(), log, clock);
    }

    /**
     * What has to see each state of the visit.
     *
     * @param takesScan whether a scan would mean something in a state
     * @param occupied whether a state is somebody's visit
     */
    public <S> List<Presenter<S>> presenters(Predicate<S> takesScan, Predicate<S> occupied) {
        List<Presenter<S>> presenters = new ArrayList<>();
        if (devices.scanner() != null) {
            presenters.add(new ScanExpectation<>(devices.scanner(), takesScan));
        }
        presenters.add((screen, state) -> cabinet.occupied(occupied.test(state)));
        return presenters;
    }

    /** What has to look on at events. */
    public List<Witness> witnesses() {
        List<Witness> witnesses = new ArrayList<>();
        witnesses.add(cabinet);
        if (devices.speech() != null) {
            witnesses.add(new SpeechWatch(devices.speech(), events));
        }
        return witnesses;
    }

    /**
     * Starts every device; from then on scans, headphones, the cabinet's help button and changes of readiness arrive as
     * events. A driver that cannot even begin does not keep the others from it.
     *
     * @param keys told what is struck on the key pad
     */
    public void start(Consumer<KeypadKey> keys) {
        Guard guard = new Guard(log);
        devices.all().forEach(device -> device.listen(event -> heard(event, keys)));
        for (Device device : devices.all()) {
            board.watch(device);
            guard.run(LogEvent.DEVICE_BROKE, device::start);
        }
        if (devices.jack() != null && devices.jack().plugged()) {
            events.accept(new Event.Headphones(true));
        }
        board.refresh();
    }

    private void heard(DeviceEvent event, Consumer<KeypadKey> keys) {
        switch (event) {
            case DeviceEvent.Scanned scanned ->
                events.accept(scan(scanned.text().strip()));
            // Some key pads have the headphone socket.
            case DeviceEvent.HeadphonesPlugged headphones -> events.accept(new Event.Headphones(headphones.plugged()));
            case DeviceEvent.KeyPressed pressed -> keys.accept(pressed.key());
            case DeviceEvent.InputChanged(CabinetInput input, boolean active, Instant _) -> {
                if (input == CabinetInput.HELP_BUTTON && active) {
                    events.accept(new Event.HelpButton());
                } else if (input == CabinetInput.PRESENCE) {
                    events.accept(new Event.Nearby(active));
                }
            }
            case DeviceEvent.StatusChanged _, DeviceEvent.JobProgress _, DeviceEvent.PaymentProgress _ -> {
                // The readiness board and the print runner listen for themselves.
            }
        }
    }

    private static Event scan(String text) {
        return StaffCard.isCode(text) ? new Event.Carded(text) : new Event.Scanned(Code.of(text));
    }

    /** Told whether the kiosk is closed by its week plan. */
    public void closed(boolean now) {
        cabinet.closed(now);
    }

    /** Told whether the portal answers; nothing of readiness is told before. */
    public void portal(boolean reachable) {
        board.portal(reachable);
    }

    /** Told whether the kiosk's own disk can be written; taken for granted before. */
    public void storage(boolean usable) {
        board.storage(usable);
    }
}
