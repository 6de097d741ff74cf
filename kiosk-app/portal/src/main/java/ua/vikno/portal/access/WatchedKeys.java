package ua.vikno.portal.access;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of a file as it is now: looked at once a second, read again when its time or size changed. While it is missing
 * or of another form, the keys read last stay good and the log says so.
 */
final class WatchedKeys implements Supplier<KnownKeys> {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedKeys.class);
    private static final long LOOK_MILLIS = 1_000;

    private final KeysFile file;
    private final Clock clock;
    private final IntConsumer changed;
    private KnownKeys keys;
    private Stamp stamp;
    private long looked;

    /**
     * @param changed is told how many callers there are whenever they were read again
     * @throws RuntimeException when the file cannot be used: a portal does not start with it
     */
    WatchedKeys(KeysFile file, Clock clock, IntConsumer changed) {
        this.file = file;
        this.changed = changed;
        this.clock = clock;
        this.stamp = stamp();
        this.keys = file.read();
        this.looked = clock.millis();
    }

    @Override
    public synchronized KnownKeys get() {
        long now = clock.millis();
        if (Math.abs(now - looked) >= LOOK_MILLIS) {
            looked = now;
            Stamp found = stamp();
            if (!found.equals(stamp)) {
                stamp = found;
                readAgain();
            }
        }
        return keys;
    }

    private void readAgain() {
        try {
            keys = file.read();
            LOG.warn("keys read again: {} callers", keys.byId().size());
            changed.accept(keys.byId().size());
        } catch (RuntimeException e) {
            LOG.error("keys cannot be read, those of before stay good: {}", e.getMessage());
        }
    }

    private Stamp stamp() {
        try {
            return new Stamp(Files.getLastModifiedTime(file.path()).toMillis(), Files.size(file.path()));
        } catch (IOException e) {
            return new Stamp(0, -1);
        }
    }

    private record Stamp(long changed, long size) {}
}
