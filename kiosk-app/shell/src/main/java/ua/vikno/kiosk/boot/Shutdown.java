package ua.vikno.kiosk.boot;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.log.LogFile;
import ua.vikno.kiosk.runtime.Guard;

/** Ends the process: closes what is open within 5 s, when a signal asks for it too, then leaves with an {@link ExitCode}. */
final class Shutdown {
    static final Duration LIMIT = Duration.ofSeconds(5);

    private final AtomicReference<Runnable> closing = new AtomicReference<>(() -> {});
    private final AtomicBoolean ending = new AtomicBoolean();
    private final EventLog log = new EventLog();
    private final Guard guard = new Guard(log);

    private Shutdown() {}

    /**
     * From now on TERM and INT are answered. By a handler of our own: in a shutdown hook the JVM takes no new hooks any more, so
     * that whatever draws or makes a temporary file for the first time fails, printers that are purged among them.
     */
    static Shutdown install() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("exit").unstarted(shutdown::unasked));
        for (String signal : List.of("TERM", "INT")) {
            Signals.on(signal, () -> shutdown.end(ExitCode.STOPPED), shutdown.log);
        }
        return shutdown;
    }

    /** @param what closes what is open then */
    void closes(Runnable what) {
        closing.set(what);
    }

    /** Returns at once; the first code counts. */
    void end(ExitCode code) {
        if (ending.compareAndSet(false, true)) {
            Thread.ofPlatform().name("exit").start(() -> close(code));
        }
    }

    /** The JVM ends for another reason, or signals cannot be handled here. */
    private void unasked() {
        if (ending.compareAndSet(false, true)) {
            close(ExitCode.STOPPED);
        }
    }

    private void close(ExitCode code) {
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("closing")
                .start(() -> guard.run(LogEvent.CLOSE_BROKE, closing.get()));
        try {
            var _ = thread.join(LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LogFile.close();
        // Not left to the JVM, which would make 143 of a TERM and wait for other people's hooks.
        Runtime.getRuntime().halt(code.code());
    }
}
