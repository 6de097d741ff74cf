package ua.vikno.kiosk.runtime.devices;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Guard;
import ua.vikno.kiosk.scan.Code;

/** What this kiosk has; a missing device is null, and the kiosk works without it. */
public record Equipment(
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

    /**
     * Starts every device; from then on scans, headphones, the cabinet's help button and changes of readiness arrive as events.
     *
     * @param keys told what is struck on the key pad
     * @param guard a driver that cannot even begin must not keep the others from it
     */
    public void start(ReadinessBoard board, Consumer<Event> events, Consumer<KeypadKey> keys, Guard guard) {
        Consumer<DeviceEvent> heard = event -> {
            switch (event) {
                case DeviceEvent.Scanned scanned -> events.accept(new Event.Scanned(Code.of(scanned.text())));
                // Some key pads have the headphone socket.
                case DeviceEvent.HeadphonesPlugged headphones ->
                    events.accept(new Event.Headphones(headphones.plugged()));
                case DeviceEvent.KeyPressed pressed -> keys.accept(pressed.key());
                case DeviceEvent.InputChanged(CabinetInput input, boolean active, Instant _) -> {
                    if (input == CabinetInput.HELP_BUTTON && active) {
                        events.accept(new Event.HelpButton());
                    }
                }
                case DeviceEvent.StatusChanged _, DeviceEvent.JobProgress _, DeviceEvent.PaymentProgress _ -> {
                    // The readiness board and the print runner listen for themselves.
                }
            }
        };
        all().forEach(device -> device.listen(heard));
        for (Device device : all()) {
            board.watch(device);
            guard.run(LogEvent.DEVICE_BROKE, device::start);
        }
        if (jack != null && jack.plugged()) {
            events.accept(new Event.Headphones(true));
        }
        board.refresh();
    }

    /** Whether a touchscreen is there now. */
    public boolean touchable() {
        return touchscreen != null && touchscreen.status().usable();
    }
}
