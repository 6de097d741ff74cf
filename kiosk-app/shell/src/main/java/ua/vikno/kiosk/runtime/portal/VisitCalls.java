package ua.vikno.kiosk.runtime.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What one visit has to do with the portal: its keys, its sessions, its calls under way. */
final class VisitCalls {
    private final Map<String, String> keys = new HashMap<>();
    private final Set<Thread> running = new HashSet<>();
    private final List<String> sessions = new ArrayList<>();
    private boolean ended;

    /** The idempotency key of a submission: the same tag in the same visit has the same key. */
    synchronized String key(String tag) {
        return keys.computeIfAbsent(tag, t -> UUID.randomUUID().toString());
    }

    /** @return false if the visit has ended meanwhile, or if too much is under way */
    synchronized boolean begin(Thread call, int atOnce) {
        return !ended && running.size() < atOnce && running.add(call);
    }

    synchronized void finish(Thread call) {
        running.remove(call);
    }

    /** @return false if the visit has ended meanwhile: the session must be closed by whoever opened it */
    synchronized boolean opened(String session) {
        return !ended && sessions.add(session);
    }

    /** Stops what is under way. */
    synchronized Rest end() {
        ended = true;
        running.forEach(Thread::interrupt);
        Rest rest = new Rest(List.copyOf(sessions), List.copyOf(keys.values()));
        running.clear();
        sessions.clear();
        keys.clear();
        return rest;
    }

    /** What is left to be tidied up. */
    record Rest(List<String> sessions, Collection<String> keys) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Rest[%d, %d]", sessions.size(), keys.size());
        }
    }
}
