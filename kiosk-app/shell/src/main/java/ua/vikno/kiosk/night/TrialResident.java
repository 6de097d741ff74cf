package ua.vikno.kiosk.night;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Flow.Step;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.kiosk.runtime.portal.TrialLine;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.visit.Visit;
import ua.vikno.kiosk.visit.VisitFlow;

/**
 * Plays a resident: by the kiosk's own flow, over a line of its own, on a canvas of its own. Prints into memory, calls nobody and serves no
 * staff. Belongs to one thread.
 */
final class TrialResident {
    private static final int MOST_ANSWERS = 64;
    /** Dots of the usual roll of 80 mm. */
    private static final int WIDTH = 576;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final VisitFlow flow;
    private final Supplier<Visit> beginning;
    private final Backdrop behind;
    private final TrialLine line;
    private final Backdrop.Canvas canvas;
    private final Duration patience;
    private final EventLog log;
    private final BlockingQueue<Event> answers = new ArrayBlockingQueue<>(MOST_ANSWERS);
    private final AtomicLong visits = new AtomicLong();
    private Visit visit;
    private @Nullable Why trouble;

    /**
     * @param beginning a kiosk at which nobody is
     * @param patience how long an answer may take
     */
    TrialResident(
            VisitFlow flow,
            Supplier<Visit> beginning,
            Backdrop behind,
            TrialLine line,
            Backdrop.Canvas canvas,
            Duration patience,
            EventLog log) {
        this.flow = flow;
        this.beginning = beginning;
        this.behind = behind;
        this.line = line;
        this.canvas = canvas;
        this.patience = patience;
        this.log = log;
        this.visit = beginning.get();
    }

    Screen screen() {
        return flow.screen(visit);
    }

    /** A visit of somebody else, on the menu. */
    void begins() throws StepEnded, InterruptedException {
        forgets();
        does(new Input.Begin());
        expects("menu");
    }

    /** Nothing is left of the visit, here or at the portal; waits for that. */
    void forgets() {
        visits.incrementAndGet();
        try {
            // Whoever comes does not wait for this, and a second wipe would hang up on it.
            line.wipe().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            // The portal ends the session by time.
            log.note(LogEvent.NIGHTLY_STEP_BROKE, e);
        }
        answers.clear();
        trouble = null;
        visit = beginning.get();
    }

    void does(Input input) throws StepEnded, InterruptedException {
        happens(new Event.Did(input));
    }

    void chooses(String option) throws StepEnded, InterruptedException {
        does(new Input.Choose(option));
    }

    void presses(String action) throws StepEnded, InterruptedException {
        does(new Input.Press(action));
    }

    void goesBack() throws StepEnded, InterruptedException {
        presses(Action.BACK);
        waits();
    }

    void types(String field, String text) throws StepEnded, InterruptedException {
        does(new Input.Type(field, text));
    }

    /** … and goes on to the screen that must come. */
    void goesOn(String... screens) throws StepEnded, InterruptedException {
        presses(Action.CONTINUE);
        expects(screens);
    }

    /** Waits while the kiosk does; one of these screens must come. */
    void expects(String... screens) throws StepEnded, InterruptedException {
        waits();
        if (!List.of(screens).contains(screen().id())) {
            throw lost();
        }
    }

    StepEnded lost() {
        return StepEnded.failed(trouble == null ? Why.UNEXPECTED_SCREEN : trouble);
    }

    void waits() throws StepEnded, InterruptedException {
        while (isWaiting()) {
            answered();
        }
    }

    /** Waits for one answer. */
    void answered() throws StepEnded, InterruptedException {
        Event answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
            throw StepEnded.failed(Why.NO_SCREEN);
        }
        if (answer instanceof Event.Refused(String _, Event.Refusal refusal)) {
            trouble = Why.of(refusal);
        }
        happens(answer);
    }

    private boolean isWaiting() {
        String id = screen().id();
        return id.endsWith(".waiting") || id.equals("genuine.making") || id.equals("printing.progress");
    }

    private void happens(Event event) throws StepEnded, InterruptedException {
        Step<Visit> step = flow.on(visit, event);
        visit = step.next();
        for (Effect effect : step.effects()) {
            carryOut(effect);
        }
        if (!canvas.draw(screen(), visit.settings())) {
            throw StepEnded.failed(Why.NOT_DRAWN);
        }
    }

    private void carryOut(Effect effect) throws StepEnded {
        long asking = visits.get();
        Reply reply = answer -> {
            // What comes too late belongs to nobody.
            if (visits.get() == asking) {
                answers.offer(answer);
            }
        };
        switch (effect) {
            case Effect.Ask ask -> line.ask(ask.asked(), reply);
            case Effect.Print print -> {
                draw(print);
                reply.send(new Event.Printed(print.job(), new JobOutcome.Confirmed()));
            }
            case Effect.Prove prove -> behind.prove(prove, reply);
            case Effect.Wipe _ -> {
                var _ = line.wipe();
            }
            case Effect.CancelPrint _, Effect.CallStaff _, Effect.Serve _ -> {}
        }
    }

    private void draw(Effect.Print print) throws StepEnded {
        boolean drawn = switch (print.target()) {
            case SHEET -> isPdf(behind.papers().pdf(print.paper()));
            case RECEIPT -> isPicture(ReceiptRaster.raster(behind.papers().receipt(print.paper()), WIDTH));
        };
        if (!drawn) {
            throw StepEnded.failed(Why.NOT_DRAWN);
        }
    }

    private static boolean isPicture(Bitmap bitmap) {
        return bitmap.height() > WIDTH / 2;
    }

    private static boolean isPdf(byte[] pdf) {
        return Arrays.equals(pdf, 0, Math.min(PDF.length, pdf.length), PDF, 0, PDF.length);
    }
}
