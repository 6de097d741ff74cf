package ua.vikno.devices.linux.escpos;

import java.time.Duration;
import ua.vikno.devices.support.DeviceClock;

/**
 * How many GS r were sent to a printer and how many answers came. An answer does not say which question it belongs to, and
 * may be late by a job: so they are counted for as long as the driver lives, over all connections.
 */
final class Marks {
    /** Answers of an earlier job that have not come within this time of silence will not come. */
    private static final Duration NO_MORE = Duration.ofSeconds(3);

    private final DeviceClock clock;
    private int sent;
    private int answered;
    private Duration last = Duration.ZERO;

    Marks(DeviceClock clock) {
        this.clock = clock;
    }

    /** GS r is about to be sent once more. */
    void send() {
        sent++;
    }

    void answer() {
        answered++;
        last = clock.uptime();
    }

    int answered() {
        return answered;
    }

    /** Counts from here: the marks of one job. */
    Job begin() {
        return new Job(answered, Math.max(sent, answered));
    }

    /** The marks of one job. */
    final class Job {
        private final int answeredBefore;
        private final int owedBefore;

        private Job(int answeredBefore, int owedBefore) {
            this.answeredBefore = answeredBefore;
            this.owedBefore = owedBefore;
        }

        /** Answers since this job began; some may be late ones to an earlier job. */
        int heard() {
            return answered - answeredBefore;
        }

        /**
         * Whether {@code all} marks of this job are answered: the answers owed to earlier jobs have come too, or nothing
         * has come for 3 s.
         */
        boolean complete(int all) {
            if (answered - owedBefore >= all) {
                return true;
            }
            boolean enough = heard() >= all && clock.uptime().minus(last).compareTo(NO_MORE) >= 0;
            if (enough) {
                sent = answered;
            }
            return enough;
        }
    }
}
