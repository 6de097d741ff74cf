package ua.vikno.devices.simulated;

import java.net.URI;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.simulated.network.SimulatedNetwork;
import ua.vikno.devices.simulated.person.SimulatedCabinet;
import ua.vikno.devices.simulated.person.SimulatedHeadphones;
import ua.vikno.devices.simulated.person.SimulatedKeypad;
import ua.vikno.devices.simulated.person.SimulatedScanner;
import ua.vikno.devices.simulated.person.SimulatedSpeech;
import ua.vikno.devices.simulated.person.SimulatedTouchscreen;
import ua.vikno.devices.simulated.printer.SimulatedDocumentPrinter;
import ua.vikno.devices.simulated.printer.SimulatedReceiptPrinter;
import ua.vikno.devices.simulated.terminal.SimulatedTerminal;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.spi.DriverProvider;
import ua.vikno.devices.support.DeviceClock;

/** {@code sim:receipt-printer}, {@code sim:scanner} and so on, one for each kind of device. */
public final class SimulatedDrivers implements DriverProvider {
    private final DeviceClock clock = DeviceClock.system();

    @Override
    public boolean supports(DeviceKind kind, URI uri) {
        return "sim".equals(uri.getScheme())
                && uri.getRawSchemeSpecificPart().split("\\?", 2)[0].equals(name(kind));
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public Device open(String id, DeviceKind kind, URI uri) {
        DeviceAddress address = DeviceAddress.of(uri);
        return switch (kind) {
            case RECEIPT_PRINTER -> {
                address.allowOnly(SimulatedReceiptPrinter.PARAMETERS);
                yield new SimulatedReceiptPrinter(id, address, clock);
            }
            case DOCUMENT_PRINTER -> {
                address.allowOnly(SimulatedDocumentPrinter.PARAMETERS);
                yield new SimulatedDocumentPrinter(id, address, clock);
            }
            case BARCODE_SCANNER -> {
                address.allowOnly(SimulatedScanner.PARAMETERS);
                yield new SimulatedScanner(id, address, clock);
            }
            case SPEECH -> {
                address.allowOnly(SimulatedSpeech.PARAMETERS);
                yield new SimulatedSpeech(id, address, clock);
            }
            case HEADPHONE_JACK -> {
                address.allowOnly(SimulatedHeadphones.PARAMETERS);
                yield new SimulatedHeadphones(id, address, clock);
            }
            case KEYPAD -> {
                address.allowOnly(SimulatedKeypad.PARAMETERS);
                yield new SimulatedKeypad(id, address, clock);
            }
            case TOUCHSCREEN -> {
                address.allowOnly(SimulatedTouchscreen.PARAMETERS);
                yield new SimulatedTouchscreen(id, address, clock);
            }
            case CABINET -> {
                address.allowOnly(SimulatedCabinet.PARAMETERS);
                yield new SimulatedCabinet(id, address, clock);
            }
            case PAYMENT_TERMINAL -> {
                address.allowOnly(SimulatedTerminal.PARAMETERS);
                yield new SimulatedTerminal(id, address, clock);
            }
            case NETWORK -> {
                address.allowOnly(SimulatedNetwork.PARAMETERS);
                yield new SimulatedNetwork(id, address, clock);
            }
        };
    }

    private static String name(DeviceKind kind) {
        return switch (kind) {
            case RECEIPT_PRINTER -> "receipt-printer";
            case DOCUMENT_PRINTER -> "document-printer";
            case BARCODE_SCANNER -> "scanner";
            case SPEECH -> "speech";
            case HEADPHONE_JACK -> "headphones";
            case KEYPAD -> "keypad";
            case TOUCHSCREEN -> "touchscreen";
            case CABINET -> "cabinet";
            case PAYMENT_TERMINAL -> "terminal";
            case NETWORK -> "network";
        };
    }
}
