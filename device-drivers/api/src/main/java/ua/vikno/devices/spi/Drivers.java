package ua.vikno.devices.spi;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;

/** Finds the driver for a configured device among the providers of this process. */
public final class Drivers {
    private final List<DriverProvider> providers;
    private final boolean demonstration;

    public Drivers(List<DriverProvider> providers, boolean demonstration) {
        this.providers = List.copyOf(providers);
        this.demonstration = demonstration;
    }

    /** @param demonstration whether simulated devices may be opened */
    public static Drivers load(boolean demonstration) {
        return new Drivers(
                ServiceLoader.load(DriverProvider.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                demonstration);
    }

    /** The device, not yet started, or the reason why there is none. */
    public Found open(String id, DeviceKind kind, URI uri) {
        return providers.stream()
                .filter(provider -> provider.supports(kind, uri))
                .findFirst()
                .map(provider -> open(provider, id, kind, uri))
                .orElseGet(() -> new Found.Refused(Reason.NO_DRIVER, "%s %s".formatted(kind, uri.getScheme())));
    }

    /** The kinds of device that this address could be; usually one. */
    public List<DeviceKind> kinds(URI uri) {
        return Arrays.stream(DeviceKind.values())
                .filter(kind -> providers.stream().anyMatch(provider -> provider.supports(kind, uri)))
                .toList();
    }

    /** What is plugged in or announces itself, by kind; may take 10 s. */
    public List<FoundDevice> discover() throws InterruptedException {
        List<FoundDevice> found = new ArrayList<>();
        for (DriverProvider provider : providers) {
            found.addAll(provider.discover());
        }
        found.sort(Comparator.comparing(FoundDevice::kind));
        return List.copyOf(found);
    }

    private Found open(DriverProvider provider, String id, DeviceKind kind, URI uri) {
        if (provider.simulated() && !demonstration) {
            return new Found.Refused(Reason.ONLY_IN_DEMONSTRATION, uri.toString());
        }
        try {
            return new Found.Opened(provider.open(id, kind, uri));
        } catch (IllegalArgumentException e) {
            return new Found.Refused(Reason.BAD_ADDRESS, "%s: %s".formatted(uri, e.getMessage()));
        }
    }

    /** The result of looking for a driver. */
    public sealed interface Found {
        record Opened(Device device) implements Found {}

        /** @param detail for the technician */
        record Refused(Reason reason, String detail) implements Found {}
    }

    /** Why there is no device. */
    public enum Reason {
        NO_DRIVER,
        BAD_ADDRESS,
        ONLY_IN_DEMONSTRATION
    }
}
