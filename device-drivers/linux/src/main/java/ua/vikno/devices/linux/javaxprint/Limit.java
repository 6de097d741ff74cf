package ua.vikno.devices.linux.javaxprint;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Calls into something that cannot be interrupted, one at a time. A call that misses its deadline keeps its thread; until
 * it returns no other is made, so that a dead print server costs one thread and not one each watch.
 */
final class Limit {
    private final String name;
    private final AtomicBoolean stuck = new AtomicBoolean();

    Limit(String name) {
        this.name = name;
    }

    /** @throws TimeoutException if the call, or one before it, does not return */
    <T> T call(Duration deadline, Callable<T> call) throws TimeoutException, ExecutionException, InterruptedException {
        if (!stuck.compareAndSet(false, true)) {
            throw new TimeoutException("an earlier call has not come back");
        }
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return call.call();
            } finally {
                stuck.set(false);
            }
        });
        Thread.ofPlatform().daemon().name(name).start(task);
        return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }
}
