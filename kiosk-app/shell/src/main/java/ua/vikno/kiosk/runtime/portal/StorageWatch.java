package ua.vikno.kiosk.runtime.portal;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.sqlite.SQLiteException;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Witness;

/**
 * Notices when the kiosk's own disk is full or broken and when it can be written again: tries it every 15 s, and looks every
 * second whether a submission has met it.
 */
final class StorageWatch implements Witness {
    static final Duration EVERY = Duration.ofSeconds(15);

    private final Journal journal;
    private final EventLog log;
    private final Consumer<Boolean> told;
    private final Executor writing;
    private final AtomicBoolean trying = new AtomicBoolean();
    private Uptime next = Uptime.ZERO;
    private boolean usable = true;

    /**
     * @param told whether it can be written, when it no longer can, and when it can again; must return at once
     * @param writing where the disk may be waited for
     */
    StorageWatch(Journal journal, EventLog log, Consumer<Boolean> told, Executor writing) {
        this.journal = journal;
        this.log = log;
        this.told = told;
        this.writing = writing;
    }

    @Override
    public void happened(Event event) {
        if (event instanceof Event.Tick(var _, Uptime now)) {
            look();
            if (!now.isBefore(next) && trying.compareAndSet(false, true)) {
                next = now.plus(EVERY);
                writing.execute(this::attempt);
            }
        }
    }

    /** A disk that hangs is not asked again until it has answered. */
    private void attempt() {
        try {
            journal.probe();
        } finally {
            trying.set(false);
        }
    }

    /** Tells at once what has changed since the last look. */
    synchronized void look() {
        Throwable trouble = journal.trouble();
        if (usable == (trouble == null)) {
            return;
        }
        usable = trouble == null;
        switch (trouble) {
            case null -> log.note(LogEvent.STORAGE_BACK);
            case SQLiteException e -> log.note(LogEvent.STORAGE_UNUSABLE, e.getResultCode());
            default -> log.note(LogEvent.STORAGE_UNUSABLE, trouble);
        }
        told.accept(usable);
    }
}
