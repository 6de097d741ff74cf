package ua.vikno.portal.api.heartbeat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a kiosk is at one moment. It names no kiosk: the portal knows the caller by its certificate or key, and counts by its own
 * time of receipt. Kinds, states, conditions and names of counts are texts, so that an older portal takes those of a newer kiosk.
 *
 * @param versions of the kiosk's software
 * @param runningSeconds since the kiosk's process began
 * @param frameSeconds since a frame was drawn last; null before the first
 * @param storage whether the kiosk's own disk takes what has to be kept before it is sent
 * @param machine what carries it
 * @param devices at most 30
 * @param roll of the receipt printer; null without one
 * @param certificateDays until the kiosk's certificate ends; null without one
 * @param queues what waits, by name, at most 20; such as {@code submissions}
 * @param counts how often something happened since the process began, by name, at most 20; such as {@code visits}
 * @param nightly the last test that it made of itself; null before the first
 */
public record Heartbeat(
        Versions versions,
        long runningSeconds,
        @Nullable Long frameSeconds,
        boolean storage,
        Machine machine,
        List<DeviceState> devices,
        @Nullable PaperRoll roll,
        @Nullable Integer certificateDays,
        Map<String, Long> queues,
        Map<String, Long> counts,
        @Nullable NightlyTest nightly) {
    /** What runs; each at most 80 characters. */
    public record Versions(String kiosk, String java, String system) {}

    /**
     * What the machine says of itself; null where it says nothing.
     *
     * @param hottest of its sensors, in °C
     * @param diskFreeMib room in the state directory's file system
     * @param memoryFreeMib what programs may still take
     */
    public record Machine(
            @Nullable Integer hottest,
            @Nullable Long diskFreeMib,
            @Nullable Long memoryFreeMib) {}

    /**
     * A device.
     *
     * @param kind such as {@code RECEIPT_PRINTER}
     * @param state such as {@code READY}
     * @param conditions what is the matter, such as {@code PAPER_OUT}; at most 20
     * @param supplies toner and the like, as the device reports them; at most 20
     */
    public record DeviceState(String kind, String state, List<String> conditions, List<Consumable> supplies) {}

    /**
     * @param name as the device calls it; at most 80 characters
     * @param percent what is left; -1 if the device does not say
     * @param low whether the device would have it replaced soon
     */
    public record Consumable(String name, int percent, boolean low) {}

    /** @param days how long it is enough; 0 while a day's use is not known */
    public record PaperRoll(int metres, int days) {}
}
