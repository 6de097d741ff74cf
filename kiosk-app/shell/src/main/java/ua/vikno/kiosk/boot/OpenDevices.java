package ua.vikno.kiosk.boot;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.BarcodeScanner;
import ua.vikno.devices.Cabinet;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.HeadphoneJack;
import ua.vikno.devices.Keypad;
import ua.vikno.devices.Network;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.Speech;
import ua.vikno.devices.Touchscreen;
import ua.vikno.devices.spi.Drivers;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Guard;
import ua.vikno.kiosk.runtime.devices.Equipment.Devices;
import ua.vikno.state.config.KioskConfig;

/**
 * The devices of the configuration. One that cannot be opened is missing, and the log says why; the kiosk goes on without
 * it.
 */
record OpenDevices(Devices fitted, @Nullable Network network, Guard guard) implements AutoCloseable {
    static OpenDevices of(KioskConfig config, EventLog log) {
        Opener opener = new Opener(config, Drivers.load(config.demonstration()), log);
        Devices fitted = new Devices(
                opener.open(DeviceKind.DOCUMENT_PRINTER, DocumentPrinter.class),
                opener.open(DeviceKind.RECEIPT_PRINTER, ReceiptPrinter.class),
                opener.open(DeviceKind.BARCODE_SCANNER, BarcodeScanner.class),
                opener.open(DeviceKind.SPEECH, Speech.class),
                opener.open(DeviceKind.HEADPHONE_JACK, HeadphoneJack.class),
                opener.open(DeviceKind.KEYPAD, Keypad.class),
                opener.open(DeviceKind.TOUCHSCREEN, Touchscreen.class),
                opener.open(DeviceKind.CABINET, Cabinet.class));
        Network network = opener.open(DeviceKind.NETWORK, Network.class);
        if (network != null) {
            network.start();
        }
        return new OpenDevices(fitted, network, new Guard(log));
    }

    List<Device> all() {
        List<Device> all = new ArrayList<>(fitted.all());
        if (network != null) {
            all.add(network);
        }
        return List.copyOf(all);
    }

    /** All at once, so that a slow one holds up nobody; returns when all are closed. */
    @Override
    public void close() {
        List<Thread> closing = all().stream()
                .map(device -> Thread.startVirtualThread(() -> guard.run(LogEvent.CLOSE_BROKE, device::close)))
                .toList();
        try {
            for (Thread one : closing) {
                one.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Opener(KioskConfig config, Drivers drivers, EventLog log) {
        <D extends Device> @Nullable D open(DeviceKind kind, Class<D> type) {
            URI uri = config.devices().get(kind);
            if (uri == null) {
                return null;
            }
            try {
                return switch (drivers.open(kind.name().toLowerCase(Locale.ROOT), kind, uri)) {
                    case Drivers.Found.Opened(Device device) -> type.cast(device);
                    case Drivers.Found.Refused(Drivers.Reason reason, String _) -> {
                        log.note(LogEvent.DEVICE_REFUSED, kind, reason);
                        yield null;
                    }
                };
            } catch (RuntimeException | LinkageError broken) {
                // A native library that is not there: the kiosk goes on without the device.
                log.note(LogEvent.DEVICE_REFUSED, broken);
                return null;
            }
        }
    }
}
