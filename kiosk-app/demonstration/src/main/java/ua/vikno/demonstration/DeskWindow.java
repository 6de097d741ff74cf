package ua.vikno.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import javafx.application.Platform;
import ua.vikno.devices.Device;
import ua.vikno.devices.spi.DemonstrationDesk;
import ua.vikno.documents.qr.CreditTransfer;
import ua.vikno.documents.qr.PaymentQr;
import ua.vikno.portal.api.common.Money;

/** Opens the desk of simulated devices, where one is on the class path. */
final class DeskWindow {
    private static final int MOST = 12;
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("ua.vikno.demonstration.desk", Locale.ROOT);

    private DeskWindow() {}

    static void open(List<Device> devices, List<DemoPortal.Known> accounts, DemoPortal.Known first) {
        List<DemonstrationDesk.Preset> presets = new ArrayList<>();
        presets.add(preset(first));
        accounts.stream()
                .filter(known -> !known.equals(first))
                .limit(MOST)
                .forEach(known -> presets.add(preset(known)));
        presets.add(new DemonstrationDesk.Preset(TEXTS.getString("goods"), "4820000000000"));
        Platform.runLater(
                () -> ServiceLoader.load(DemonstrationDesk.class).forEach(desk -> desk.open(devices, presets)));
    }

    private static DemonstrationDesk.Preset preset(DemoPortal.Known known) {
        return new DemonstrationDesk.Preset(
                TEXTS.getString("bill").formatted(known.account(), known.controlCode()), paymentCode(known));
    }

    /** The payment QR of a provider's paper bill: it names the account, and any sum. */
    private static String paymentCode(DemoPortal.Known known) {
        String account = known.account().replace('Т', 'T');
        CreditTransfer transfer = CreditTransfer.utility(
                "Постачальник (зразок)",
                "UA569999990000026009000000001",
                "99000011",
                Money.of("100"),
                "о/р " + account,
                account);
        return PaymentQr.encode(transfer) instanceof PaymentQr.Encoded encoded
                ? encoded.qr().url()
                : account;
    }
}
