package ua.vikno.kiosk.runtime.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.JobOutcome;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Effect.PrintTarget;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.StaffAnswer.LeftPaper;
import ua.vikno.kiosk.runtime.Witness;

/** Remembers when and where papers came out for which the staff were then called: the last five since the start. */
public final class LeftPapers implements Witness {
    private static final int MOST = 5;
    private static final String TAKE = "printing.take";

    private final InstantSource clock;
    private final Map<String, PrintTarget> printing = new HashMap<>();
    private final Deque<LeftPaper> left = new ArrayDeque<>();
    private @Nullable LeftPaper last;

    public LeftPapers(InstantSource clock) {
        this.clock = clock;
    }

    synchronized List<LeftPaper> papers() {
        return List.copyOf(left);
    }

    @Override
    public synchronized void ordered(Effect effect) {
        switch (effect) {
            case Effect.Print print -> printing.put(print.job(), print.target());
            case Effect.CallStaff(String screen) when screen.equals(TAKE) -> add();
            case Effect.Wipe _ -> {
                printing.clear();
                last = null;
            }
            default -> {}
        }
    }

    @Override
    public synchronized void happened(Event event) {
        if (event instanceof Event.Printed(String job, JobOutcome outcome)) {
            PrintTarget target = printing.remove(job);
            boolean came = outcome instanceof JobOutcome.Confirmed || outcome instanceof JobOutcome.SentUnconfirmed;
            if (target != null && came) {
                last = new LeftPaper(Instant.ofEpochSecond(clock.instant().getEpochSecond()), target);
            }
        }
    }

    private void add() {
        LeftPaper paper = last;
        if (paper != null && !paper.equals(left.peekFirst())) {
            left.addFirst(paper);
            while (left.size() > MOST) {
                left.removeLast();
            }
        }
    }
}
