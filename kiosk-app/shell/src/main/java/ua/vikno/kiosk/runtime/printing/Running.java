package ua.vikno.kiosk.runtime.printing;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.PrintJob;

/** A job from the moment it is wanted; cancelling may come before the printer has it. */
final class Running {
    private @Nullable PrintJob job;
    private boolean cancelled;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    synchronized void handed(PrintJob handed) {
        job = handed;
        if (cancelled) {
            handed.cancel();
        }
    }

    synchronized boolean cancelled() {
        return cancelled;
    }

    void end() {
        ended.complete(null);
    }

    /** Complete when the printer has told its outcome, or never got it. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    synchronized void cancel() {
        cancelled = true;
        if (job != null) {
            job.cancel();
        }
    }
}
