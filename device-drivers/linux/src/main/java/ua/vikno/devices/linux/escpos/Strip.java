package ua.vikno.devices.linux.escpos;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.JobTicket;
import ua.vikno.devices.support.Reading;

/**
 * The one strip of paper in the printer, over all jobs and connections. Before a job prints, whatever an earlier one may
 * have left hanging is fed and cut off: it may be another resident's.
 */
final class Strip {
    private final Profile profile;
    private final DeviceClock clock;
    private final Marks marks;
    private Leftover leftover = Leftover.POSSIBLE;
    private boolean tried;
    /** Of a cut that was sent and not confirmed. */
    private Marks.@Nullable Job cutting;

    Strip(Profile profile, DeviceClock clock) {
        this.profile = profile;
        this.clock = clock;
        this.marks = new Marks(clock);
    }

    private enum Leftover {
        NONE,
        /** What an earlier process of this kiosk has left is unknown. */
        POSSIBLE,
        CERTAIN
    }

    Marks marks() {
        return marks;
    }

    /** Whether a part of a job hangs in the printer. */
    boolean hanging() {
        return leftover == Leftover.CERTAIN;
    }

    /** There is a new connection. */
    void connected() {
        tried = false;
        cutting = null;
    }

    /** Cuts off what hangs, as soon as the printer can, once for each connection; @return whether it did so now */
    boolean cutOnce(Link link) throws IOException {
        if (tried || !hanging() || hindered(link)) {
            return false;
        }
        tried = true;
        cut(link);
        return true;
    }

    /** @throws PrintRun.Broken if the job breaks off: a part of it hangs in the printer now */
    void print(Link link, JobTicket<?> ticket, List<byte[]> commands, Runnable report) throws IOException {
        try {
            if (leftover != Leftover.NONE && !lateWordOfTheCut()) {
                link.ask();
                if (!hindered(link)) {
                    cut(link);
                }
            }
        } catch (IOException e) {
            ticket.fail(Set.of(e instanceof Link.Stalled ? Condition.STALLED : Condition.OFFLINE), 0);
            throw e;
        }
        boolean whole = false;
        try {
            new PrintRun(link, ticket, clock, profile, confirms(), report).run(commands);
            whole = true;
        } finally {
            if (ticket.hasBegun() && !whole) {
                leftover = Leftover.CERTAIN;
            }
        }
    }

    private boolean confirms() {
        return marks.answered() > 0;
    }

    private boolean lateWordOfTheCut() {
        boolean came = cutting != null && cutting.heard() > 0;
        if (came) {
            leftover = Leftover.NONE;
        }
        return came;
    }

    private void cut(Link link) throws IOException {
        cutting = marks.begin();
        new Recovery(link, profile, clock).cut();
        leftover = cutting.heard() > 0 || !confirms() ? Leftover.NONE : Leftover.CERTAIN;
    }

    private static boolean hindered(Link link) {
        return link.echoes() || !Reading.blocking(link.conditions()).isEmpty();
    }
}
