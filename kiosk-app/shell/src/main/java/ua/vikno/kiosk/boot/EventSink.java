package ua.vikno.kiosk.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Event;

/** Where events go; those that come before the host stands are kept for it. */
final class EventSink {
    /** What the first second of a start can bring: readiness a few times, the directory, a scan. */
    private static final int EARLY = 64;

    private final List<Event> early = new ArrayList<>();
    private @Nullable Consumer<Event> host;

    synchronized void post(Event event) {
        if (host != null) {
            host.accept(event);
        } else if (early.size() < EARLY) {
            early.add(event);
        }
    }

    void published(Directory directory) {
        post(new Event.Published(directory));
    }

    synchronized void open(Consumer<Event> to) {
        host = to;
        early.forEach(to);
        early.clear();
    }
}
