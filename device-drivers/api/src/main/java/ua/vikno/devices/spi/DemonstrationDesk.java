package ua.vikno.devices.spi;

import java.util.List;
import ua.vikno.devices.Device;

/** A window to play with simulated devices, found by {@link java.util.ServiceLoader} and opened by a demonstration. */
public interface DemonstrationDesk {
    /**
     * Shows the desk; returns at once. The JavaFX toolkit must be running.
     *
     * @param devices of the kiosk; those that are not simulated are left out
     * @param presets things to hold before the scanner
     */
    void open(List<Device> devices, List<Preset> presets);

    /**
     * @param label on the button
     * @param text what the scanner reads
     */
    record Preset(String label, String text) {}
}
