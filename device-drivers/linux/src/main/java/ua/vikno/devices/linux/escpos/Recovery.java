package ua.vikno.devices.linux.escpos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;

/**
 * Brings a printer back to its beginning after a job that broke off: nothing is buffered, commands are understood, and what
 * hangs in the printer has been cut off, so that the next resident's paper holds nothing of the last one's.
 */
final class Recovery {
    private static final Duration SENDING = Duration.ofSeconds(3);
    /** The printer first prints what it could not be stopped from printing. */
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Link link;
    private final Profile profile;
    private final DeviceClock clock;

    Recovery(Link link, Profile profile, DeviceClock clock) {
        this.link = link;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * Enough white dots to complete the longest raster, in which the printer would take commands for dots.
     *
     * @throws Link.Stalled if the printer does not take them all
     */
    void resynchronise() throws IOException {
        int longestSlice = (profile.dots() + 7) / 8 * profile.sliceRows();
        link.send(EscPos.clearBuffer());
        ByteBuffer white = ByteBuffer.allocate(longestSlice);
        link.send(white, SENDING);
        if (white.hasRemaining()) {
            throw new Link.Stalled();
        }
        link.send(EscPos.initialise());
    }

    /**
     * Resynchronises, feeds, cuts, and waits a moment for the printer's word that this is done.
     *
     * @throws Link.Stalled if the printer does not take it
     */
    void cut() throws IOException {
        resynchronise();
        Marks.Job marks = link.marks().begin();
        link.send(EscPos.cut(profile.cut()));
        link.marks().send();
        link.send(EscPos.answerWhenDone());
        link.send(EscPos.automaticStatus());
        Deadline end = clock.deadlineIn(ANSWER);
        while (marks.heard() == 0 && !end.passed()) {
            link.listen(end.left());
        }
    }
}
