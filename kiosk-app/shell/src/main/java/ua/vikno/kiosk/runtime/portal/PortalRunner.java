package ua.vikno.kiosk.runtime.portal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.portal.api.identity.Session;

/** Asks the portal on virtual threads. Every question gets exactly one answer: the portal's, a reason, or the deadline. */
final class PortalRunner implements AutoCloseable {
    /** Calls under way at once; more are refused. A resident asks one thing after the other; typing a street a few at once. */
    static final int AT_ONCE = 16;

    private final PortalLine line;
    private final Journal journal;
    private final Duration deadline;
    private final EventLog log;
    private final Runnable suspicion;
    private final AtomicReference<VisitCalls> visit = new AtomicReference<>(new VisitCalls());
    private final ScheduledThreadPoolExecutor alarms = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("portal-deadlines").factory());

    /** @param suspicion called when the portal did not answer as it should, so that somebody looks after it */
    PortalRunner(PortalLine line, Journal journal, Duration deadline, EventLog log, Runnable suspicion) {
        this.line = line;
        this.journal = journal;
        this.deadline = deadline;
        this.log = log;
        this.suspicion = suspicion;
        // An alarm that was switched off must not hold on to what was asked.
        alarms.setRemoveOnCancelPolicy(true);
    }

    /** Begins and returns at once. */
    void ask(Asked<?> asked, Reply reply) {
        VisitCalls calls = visit.get();
        Thread worker = Thread.ofVirtual().name("portal").unstarted(() -> work(asked, calls, reply));
        if (calls.begin(worker, AT_ONCE)) {
            worker.start();
        } else {
            reply.send(refused(asked.tag(), new Refusal.TooManyCalls()));
        }
    }

    private void work(Asked<?> asked, VisitCalls calls, Reply reply) {
        Thread worker = Thread.currentThread();
        AtomicBoolean settled = new AtomicBoolean();
        Future<?> alarm = alarms.schedule(
                () -> {
                    if (settled.compareAndSet(false, true)) {
                        worker.interrupt();
                        reply.send(refused(asked.tag(), new Refusal.TooSlow(deadline)));
                    }
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        Event result = answer(asked, calls);
        alarm.cancel(false);
        calls.finish(worker);
        if (settled.compareAndSet(false, true)) {
            reply.send(result);
        }
    }

    /** Ends the visit's calls, connections and sessions. @return complete when the portal was told, or cannot be */
    CompletableFuture<Void> wipe() {
        VisitCalls.Rest rest = visit.getAndSet(new VisitCalls()).end();
        line.hangUp();
        return CompletableFuture.runAsync(
                () -> {
                    rest.sessions().forEach(this::close);
                    try {
                        journal.remove(rest.keys());
                    } catch (SQLException e) {
                        log.note(LogEvent.RUNNER_BROKE, e);
                    }
                },
                Thread::startVirtualThread);
    }

    @Override
    public void close() {
        alarms.shutdownNow();
    }

    private <A> Event answer(Asked<A> asked, VisitCalls calls) {
        long began = System.nanoTime();
        try {
            A answer = Wellformed.check(send(asked, calls));
            if (answer instanceof Session session && !calls.opened(session.token())) {
                close(session.token());
            }
            return new Event.Answered<>(asked, answer);
        } catch (SQLException e) {
            log.note(LogEvent.SUBMISSION_NOT_STORED, e);
            return refused(asked.tag(), new Refusal.NotStored());
        } catch (RuntimeException | Error e) {
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            Refusal refusal = Refusals.of(e, waited)
                    .map(found -> cutOff(found, waited) ? new Refusal.TooSlow(deadline) : found)
                    .orElseGet(() -> {
                        log.note(LogEvent.RUNNER_BROKE, e);
                        return new Refusal.KioskFault();
                    });
            return refused(asked.tag(), refusal);
        }
    }

    /** @throws SQLException when a submission's key cannot be written to disk; then nothing is sent */
    private <A> A send(Asked<A> asked, VisitCalls calls) throws SQLException {
        return switch (asked.call()) {
            case Query<A> query -> query.on(line.portal());
            case Submission<A> submission -> {
                String key = calls.key(asked.tag());
                journal.write(key, submission.operation());
                yield submission.on(line.portal(), key);
            }
        };
    }

    private Event refused(String tag, Refusal refusal) {
        note(refusal);
        return new Event.Refused(tag, refusal);
    }

    /** Whether the client cut an answer off at the deadline: that counts as too slow, not as unreachable. */
    private boolean cutOff(Refusal found, Duration waited) {
        return found instanceof Refusal.Unreachable && waited.compareTo(deadline) >= 0;
    }

    private void note(Refusal refusal) {
        switch (refusal) {
            case Refusal.Declined declined -> log.note(LogEvent.PORTAL_REFUSED, declined.problem());
            case Refusal.Unreachable _ -> trouble(Trouble.UNREACHABLE);
            case Refusal.TooSlow _ -> trouble(Trouble.TOO_SLOW);
            case Refusal.Nonsense _ -> trouble(Trouble.NONSENSE);
            case Refusal.TooManyCalls _ -> log.note(LogEvent.PORTAL_TROUBLE, Trouble.TOO_MANY_CALLS);
            // Noted where it happened; the portal had no part in it.
            case Refusal.NotStored _, Refusal.KioskFault _ -> {}
        }
    }

    private void trouble(Trouble trouble) {
        log.note(LogEvent.PORTAL_TROUBLE, trouble);
        suspicion.run();
    }

    /** The portal ends it by time if this does not reach it. */
    private void close(String session) {
        try {
            line.portal().close(session);
        } catch (RuntimeException e) {
            Refusals.of(e, Duration.ZERO).ifPresentOrElse(this::note, () -> log.note(LogEvent.RUNNER_BROKE, e));
        }
    }

    private enum Trouble {
        UNREACHABLE,
        TOO_SLOW,
        NONSENSE,
        TOO_MANY_CALLS
    }
}
