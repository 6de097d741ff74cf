package ua.vikno.kiosk.services.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.flow.StaffAnswer.DeviceLine;
import ua.vikno.kiosk.flow.StaffAnswer.Seen;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Table.Row;
import ua.vikno.kiosk.screen.Words;

/** The devices and the network as they are now. */
final class DeviceTable {
    private DeviceTable() {}

    static Screen of(Seen seen, Context context) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                "portal",
                Icon.NETWORK,
                Words.of("staff.devices.portal"),
                Words.of(context.readiness().portal() ? "staff.devices.answers" : "staff.devices.silent")));
        for (String address : seen.addresses()) {
            rows.add(row(address, Icon.NETWORK, Words.of("staff.devices.address"), Words.verbatim(address)));
        }
        seen.devices().forEach(line -> rows.add(row(line)));
        return new Screen.Table(
                Forms.frame("staff.devices", Words.of("staff.devices.instruction"), Action.back()), rows, null);
    }

    private static Row row(DeviceLine line) {
        return new Row(
                line.kind().name(),
                icon(line.kind()),
                Words.of("staff.device." + StaffScreens.id(line.kind())),
                what(line),
                Words.of("staff.state." + StaffScreens.id(line.state())),
                null,
                false);
    }

    private static @Nullable Words what(DeviceLine line) {
        return line.conditions().equals(Set.of(Condition.NO_STATUS_CHANNEL))
                        && line.kind() != DeviceKind.RECEIPT_PRINTER
                        && line.kind() != DeviceKind.DOCUMENT_PRINTER
                ? null
                : Supplies.what(line.conditions());
    }

    private static Row row(String id, Icon icon, Words label, Words value) {
        return new Row(id, icon, label, null, value, null, false);
    }

    private static Icon icon(DeviceKind kind) {
        return switch (kind) {
            case DOCUMENT_PRINTER -> Icon.PRINTER;
            case RECEIPT_PRINTER -> Icon.RECEIPT;
            case BARCODE_SCANNER -> Icon.SCAN;
            case NETWORK -> Icon.NETWORK;
            case SPEECH, HEADPHONE_JACK, KEYPAD, TOUCHSCREEN, CABINET, PAYMENT_TERMINAL -> Icon.SERVICE;
        };
    }
}
