package ua.vikno.kiosk.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javafx.application.Platform;
import ua.vikno.devices.Device;
import ua.vikno.devices.spi.DemonstrationPanel;

/** Opens the panel to play with, where one is on the class path. */
final class PanelWindow {
    private static final int MOST = 12;

    private PanelWindow() {}

    static void open(List<Device> devices, List<DemoPortal.Known> accounts, DemoPortal.Known first) {
        List<DemonstrationPanel.Preset> presets = new ArrayList<>();
        presets.add(preset(first));
        accounts.stream()
                .filter(known -> !known.equals(first))
                .limit(MOST)
                .forEach(known -> presets.add(preset(known)));
        presets.add(new DemonstrationPanel.Preset("something else", "4820000000000"));
        Platform.runLater(
                () -> ServiceLoader.load(DemonstrationPanel.class).forEach(panel -> panel.open(devices, presets)));
    }

    private static DemonstrationPanel.Preset preset(DemoPortal.Known known) {
        return new DemonstrationPanel.Preset(
                "%s · code %s".formatted(known.account(), known.controlCode()), known.account());
    }
}
