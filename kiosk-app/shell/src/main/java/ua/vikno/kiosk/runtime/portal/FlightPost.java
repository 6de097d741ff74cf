package ua.vikno.kiosk.runtime.portal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.portal.api.heartbeat.HeartbeatAnswer;
import ua.vikno.portal.api.recording.Recording;
import ua.vikno.portal.api.recording.RecordingApi;

/**
 * Sends what the flight recorder holds, when an administrator asks for it, and once after a process that did not end by itself.
 * What the portal did not take is sent again with the third heartbeat after it.
 */
final class FlightPost {
    private static final int HEARTBEATS_BETWEEN = 2;

    private final RecordingApi portal;
    private final Flight flight;
    private final EventLog log;
    private boolean crashed;
    private int rest;
    private String sent = "";

    /** What the recorder says. */
    interface Flight {
        boolean crashed();

        /** Empty where there is nothing. */
        String text() throws InterruptedException;
    }

    private enum Reason {
        ASKED,
        CRASHED
    }

    FlightPost(RecordingApi portal, Flight flight, EventLog log) {
        this.portal = portal;
        this.flight = flight;
        this.log = log;
        this.crashed = flight.crashed();
    }

    /** @param answer to a heartbeat; null from an older portal */
    void answered(@Nullable HeartbeatAnswer answer) throws InterruptedException {
        if (rest > 0) {
            rest--;
            return;
        }
        String wanted = answer == null ? null : answer.recording();
        if (wanted != null && !wanted.equals(sent)) {
            if (isSent(Reason.ASKED, wanted)) {
                sent = wanted;
            }
        } else if (crashed && isSent(Reason.CRASHED, null)) {
            crashed = false;
        }
    }

    private boolean isSent(Reason reason, @Nullable String wanted) throws InterruptedException {
        String text = flight.text();
        try {
            portal.record(new Recording(
                    reason.name(),
                    wanted,
                    text.length() > Recording.LONGEST ? text.substring(0, Recording.LONGEST) : text));
            log.note(LogEvent.RECORDING_SENT, reason);
            return true;
        } catch (RuntimeException e) {
            if (Refusals.of(e, Duration.ZERO).isEmpty()) {
                log.note(LogEvent.RUNNER_BROKE, e);
            }
            rest = HEARTBEATS_BETWEEN;
            return false;
        }
    }
}
