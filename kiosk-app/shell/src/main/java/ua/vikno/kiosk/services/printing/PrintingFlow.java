package ua.vikno.kiosk.services.printing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Effect.PrintTarget;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Service;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.services.printing.Printing.Job;
import ua.vikno.kiosk.services.printing.Printing.Phase;
import ua.vikno.kiosk.services.printing.Printing.Waited;

/** From "which printer?" to the paper in the resident's hand. */
public final class PrintingFlow implements Service<Printing> {
    /** ui.md F4: a reminder, a louder one, then the staff are called. */
    static final Duration REMIND_AFTER = Duration.ofSeconds(15);

    static final Duration REMIND_AGAIN_AFTER = Duration.ofSeconds(30);

    static final Duration STAFF_AFTER = Duration.ofMinutes(1);

    /** ui.md F6. */
    static final Duration CANCEL_AFTER = Duration.ofSeconds(10);

    @Override
    public Turn<Printing> on(Printing state, Event event, Context context) {
        if (event.presses(PrintingScreens.LISTEN) && PrintingScreens.offersListening(state.phase())) {
            return Turn.to(state.in(new Phase.Listening(state.phase())));
        }
        return switch (state.phase()) {
            case Phase.Choosing _ -> choosing(state, event, context);
            case Phase.Running running -> running(state, running, event, context);
            case Phase.Stopped stopped -> stopped(state, stopped, event, context);
            case Phase.Unsure unsure -> unsure(state, unsure, event, context);
            case Phase.TakePaper take -> take(state, take, event);
            case Phase.Listening listening ->
                event.presses(Action.BACK) ? Turn.to(state.in(listening.before())) : Turn.ignored();
        };
    }

    @Override
    public Screen screen(Printing state, Context context) {
        return PrintingScreens.of(state, context);
    }

    /** While paper moves the visit must not slip away unasked. */
    @Override
    public boolean unsaved(Printing state) {
        return state.phase() instanceof Phase.Running;
    }

    @Override
    public boolean busy(Printing state) {
        return state.phase() instanceof Phase.Running;
    }

    @Override
    public boolean finished(Printing state) {
        return switch (state.phase()) {
            case Phase.TakePaper _, Phase.Unsure _ -> true;
            case Phase.Listening(Phase before) -> before instanceof Phase.TakePaper;
            case Phase.Choosing _, Phase.Running _, Phase.Stopped _ -> false;
        };
    }

    @Override
    public List<Effect> abandoned(Printing state) {
        boolean told = state.phase() instanceof Phase.TakePaper take && take.waited() == Waited.STAFF_CALLED;
        return finished(state) && !told ? List.of(new Effect.CallStaff("printing.take")) : List.of();
    }

    private static Turn<Printing> choosing(Printing state, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Choose(String option))
            when option.equals(PrintingScreens.SHEET) -> print(state, PrintTarget.SHEET, 1, context);
            case Event.Did(Input.Choose(String option))
            when option.equals(PrintingScreens.RECEIPT) -> print(state, PrintTarget.RECEIPT, 1, context);
            case Event.Did(Input.Press(String action)) when action.equals(Action.BACK) -> Turn.back();
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) -> Turn.leave(new Turn.Exit.Done());
            default -> Turn.ignored();
        };
    }

    /** A printer that would not print is not asked to: its option says why instead. */
    private static Turn<Printing> print(Printing state, PrintTarget target, int firstPage, Context context) {
        if (!PrintingScreens.printer(target, context).usable()) {
            return Turn.to(state.in(new Phase.Stopped(
                    target, firstPage, PrintingScreens.printer(target, context).conditions())));
        }
        Job job = new Job(context.tag("print"), target, firstPage, context.uptime(), false);
        return Turn.to(
                state.in(new Phase.Running(job, JobPhase.SENDING, 0, Set.of())),
                new Effect.Print(job.id(), paper(state, context), target, firstPage));
    }

    /** Large letters on the screen are large on paper, too. */
    private static Paper paper(Printing state, Context context) {
        Paper paper = state.document().paper();
        return context.size() == Settings.TextSize.LARGE ? paper.inLargePrint() : paper;
    }

    private static Turn<Printing> running(Printing state, Phase.Running running, Event event, Context context) {
        Job job = running.job();
        return switch (event) {
            case Event.Printing progress
            when progress.job().equals(job.id()) ->
                Turn.to(state.in(new Phase.Running(
                        job,
                        progress.phase(),
                        Math.max(progress.pagesDone(), running.pagesDone()),
                        progress.conditions())));
            case Event.Printed printed
            when printed.job().equals(job.id()) ->
                Turn.to(state.in(ended(job, running.pagesDone(), printed.outcome(), context)));
            case Event.Did(Input.Press(String action))
            when action.equals(PrintingScreens.STAFF) && running.phase() == JobPhase.WAITING_FOR_ATTENTION ->
                Turn.to(state, new Effect.CallStaff("printing.attention"));
            case Event.Did(Input.Press(String action))
            when action.equals(PrintingScreens.CANCEL)
                    && !job.cancelled()
                    && !context.uptime().isBefore(job.since().plus(CANCEL_AFTER)) ->
                Turn.to(
                        state.in(new Phase.Running(
                                new Job(job.id(), job.target(), job.firstPage(), job.since(), true),
                                running.phase(),
                                running.pagesDone(),
                                running.conditions())),
                        new Effect.CancelPrint(job.id()));
            default -> Turn.ignored();
        };
    }

    private static Phase ended(Job job, int pagesSeen, JobOutcome outcome, Context context) {
        return switch (outcome) {
            case JobOutcome.Confirmed _ -> new Phase.TakePaper(job.target(), context.uptime(), true, Waited.BRIEFLY);
            case JobOutcome.SentUnconfirmed _ ->
                new Phase.TakePaper(job.target(), context.uptime(), false, Waited.BRIEFLY);
            case JobOutcome.FailedNothingPrinted failed ->
                new Phase.Stopped(job.target(), job.firstPage(), failed.conditions());
            case JobOutcome.FailedMaybePartial failed ->
                new Phase.Unsure(
                        job.target(),
                        job.firstPage() - 1 + Math.max(failed.pagesDone(), pagesSeen),
                        failed.conditions());
            case JobOutcome.Cancelled _ -> new Phase.Choosing();
        };
    }

    private static Turn<Printing> stopped(Printing state, Phase.Stopped stopped, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) -> Turn.to(state.in(new Phase.Choosing()));
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) -> print(state, stopped.target(), stopped.firstPage(), context);
            case Event.Did(Input.Press(String action))
            when action.equals(PrintingScreens.STAFF) -> Turn.to(state, new Effect.CallStaff("printing.stopped"));
            default -> Turn.ignored();
        };
    }

    private static Turn<Printing> unsure(Printing state, Phase.Unsure unsure, Event event, Context context) {
        return switch (event) {
            case Event.Did(Input.Choose(String option)) ->
                switch (option) {
                    case PrintingScreens.ALL_HERE ->
                        Turn.to(state.in(new Phase.TakePaper(unsure.target(), context.uptime(), true, Waited.BRIEFLY)));
                    case PrintingScreens.REST ->
                        unsure.pagesDone() > 0
                                ? print(state, unsure.target(), unsure.pagesDone() + 1, context)
                                : Turn.ignored();
                    case PrintingScreens.AGAIN -> print(state, unsure.target(), 1, context);
                    default -> Turn.ignored();
                };
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) -> Turn.to(state.in(new Phase.Choosing()));
            default -> Turn.ignored();
        };
    }

    private static Turn<Printing> take(Printing state, Phase.TakePaper take, Event event) {
        return switch (event) {
            case Event.Did(Input.Press(String action))
            when action.equals(Action.CONTINUE) -> Turn.leave(new Turn.Exit.Done());
            case Event.Did(Input.Press(String action))
            when action.equals(PrintingScreens.ANOTHER) -> Turn.to(state.in(new Phase.Choosing()));
            case Event.Did(Input.Press(String action))
            when action.equals(PrintingScreens.NOTHING_CAME) ->
                Turn.to(state.in(new Phase.Unsure(take.target(), 0, Set.of())));
            case Event.Tick(Instant _, Uptime now)
            when waited(take, now).compareTo(take.waited()) > 0 -> waiting(state, take, waited(take, now));
            default -> Turn.ignored();
        };
    }

    private static Turn<Printing> waiting(Printing state, Phase.TakePaper take, Waited waited) {
        Printing next = state.in(new Phase.TakePaper(take.target(), take.since(), take.confirmed(), waited));
        return waited == Waited.STAFF_CALLED ? Turn.to(next, new Effect.CallStaff("printing.take")) : Turn.to(next);
    }

    private static Waited waited(Phase.TakePaper take, Uptime now) {
        Duration lying = take.since().until(now);
        if (lying.compareTo(STAFF_AFTER) >= 0) {
            return Waited.STAFF_CALLED;
        }
        if (lying.compareTo(REMIND_AGAIN_AFTER) >= 0) {
            return Waited.REMINDED_AGAIN;
        }
        return lying.compareTo(REMIND_AFTER) >= 0 ? Waited.REMINDED : Waited.BRIEFLY;
    }
}
