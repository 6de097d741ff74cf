package ua.vikno.kiosk.runtime.printing;

import org.jspecify.annotations.Nullable;
import ua.vikno.devices.PrintJob;

/** A job from the moment it is wanted; cancelling may come before the printer has it. */
final class Running {
    private @Nullable PrintJob job;
    private boolean cancelled;

    synchronized void handed(PrintJob handed) {
        job = handed;
        if (cancelled) {
            handed.cancel();
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (job != null) {
            job.cancel();
        }
    }
}
