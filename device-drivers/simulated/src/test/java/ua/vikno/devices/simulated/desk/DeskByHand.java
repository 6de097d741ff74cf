package ua.vikno.devices.simulated.desk;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.contract.ReceiptPrinterContract;
import ua.vikno.devices.simulated.SimulatedDrivers;
import ua.vikno.devices.spi.DemonstrationDesk.Preset;

/** Opens the desk on its own, to be looked at. */
final class DeskByHand {
    private DeskByHand() {}

    static List<Device> devices() {
        List<Device> devices = new ArrayList<>();
        SimulatedDrivers drivers = new SimulatedDrivers();
        devices.add(drivers.open("receipt", DeviceKind.RECEIPT_PRINTER, URI.create("sim:receipt-printer?speed=20000")));
        devices.add(
                drivers.open("document", DeviceKind.DOCUMENT_PRINTER, URI.create("sim:document-printer?paper=out")));
        devices.add(drivers.open("scanner", DeviceKind.BARCODE_SCANNER, URI.create("sim:scanner")));
        devices.add(drivers.open("headphones", DeviceKind.HEADPHONE_JACK, URI.create("sim:headphones")));
        devices.add(drivers.open("keypad", DeviceKind.KEYPAD, URI.create("sim:keypad")));
        devices.add(drivers.open("touchscreen", DeviceKind.TOUCHSCREEN, URI.create("sim:touchscreen")));
        devices.add(drivers.open("cabinet", DeviceKind.CABINET, URI.create("sim:cabinet")));
        devices.add(drivers.open("network", DeviceKind.NETWORK, URI.create("sim:network")));
        devices.forEach(Device::start);
        return devices;
    }

    public static void main(String[] arguments) {
        List<Device> devices = devices();
        Platform.startup(() -> new DeviceDesk()
                .open(
                        devices,
                        List.of(
                                new Preset("Рахунок Шевченко, 12-45", "123456789012345678"),
                                new Preset("QR платіжки", "https://qr.bank.gov.ua/x"),
                                new Preset("Чужий код", "4820000000017"))));
        ((ReceiptPrinter) devices.getFirst()).submit(ReceiptPrinterContract.longReceipt(), JobOptions.named("preview"));
    }
}
