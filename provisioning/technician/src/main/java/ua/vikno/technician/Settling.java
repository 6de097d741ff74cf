package ua.vikno.technician;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.Subscription;
import ua.vikno.devices.support.Bell;

/** Waiting for devices that have just been started. */
public final class Settling {
    private Settling() {}

    /** Returns when every device is usable, or when the time is up: what is absent now may yet be found. */
    public static void await(List<Device> devices, Duration longest) throws InterruptedException {
        Bell news = new Bell();
        List<Subscription> subscriptions = new ArrayList<>();
        devices.forEach(device -> subscriptions.add(device.listen(_ -> news.ring())));
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toNanos(); left > 0 && !usable(devices); left = end - System.nanoTime()) {
                news.await(Duration.ofNanos(left));
            }
        } finally {
            subscriptions.forEach(Subscription::close);
        }
    }

    private static boolean usable(List<Device> devices) {
        return devices.stream().map(Device::status).allMatch(DeviceStatus::usable);
    }
}
