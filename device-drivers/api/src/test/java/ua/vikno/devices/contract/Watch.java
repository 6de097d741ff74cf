package ua.vikno.devices.contract;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.Subscription;

/** Waits for what a device tells; fails with what it said last. */
public final class Watch {
    /** An emulated machine needs more of it. */
    public static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("vikno.test.patience", 30));

    private Watch() {}

    public static DeviceStatus until(Device device, Predicate<DeviceStatus> wanted) {
        CompletableFuture<DeviceStatus> found = new CompletableFuture<>();
        try (Subscription _ = device.listen(event -> {
            if (event instanceof DeviceEvent.StatusChanged changed && wanted.test(changed.now())) {
                found.complete(changed.now());
            }
        })) {
            DeviceStatus now = device.status();
            return wanted.test(now) ? now : get(found, device);
        }
    }

    /** Waits until the status's detail says this; a new detail alone is no event. */
    public static void untilSaid(Device device, String words) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!device.status().detail().contains(words)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("%s still says %s".formatted(device.id(), device.status()));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Begins to listen at once; ask the future after having caused the event. */
    public static <E extends DeviceEvent> CompletableFuture<E> next(Device device, Class<E> type, Predicate<E> wanted) {
        CompletableFuture<E> found = new CompletableFuture<>();
        Subscription subscription = device.listen(event -> {
            if (type.isInstance(event) && wanted.test(type.cast(event))) {
                found.complete(type.cast(event));
            }
        });
        return found.whenComplete((event, trouble) -> subscription.close());
    }

    public static <T> T get(CompletableFuture<T> future, Device device) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("%s still says %s".formatted(device.id(), device.status()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public static JobOutcome outcome(Device device, PrintJob job) {
        return get(job.outcome().toCompletableFuture(), device);
    }
}
