package ua.vikno.kiosk.services.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobPhase;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect.PrintTarget;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Screen.Notice.Tone;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.printing.Printing.Phase;
import ua.vikno.kiosk.services.printing.Printing.Waited;

/** The screens that are shown while a paper is printed. */
final class PrintingScreens {
    static final String SHEET = "sheet";
    static final String RECEIPT = "receipt";
    static final String LISTEN = "listen";
    static final String CANCEL = "cancel";
    static final String STAFF = "staff";
    static final String ALL_HERE = "all-here";
    static final String REST = "rest";
    static final String AGAIN = "again";
    static final String ANOTHER = "another";
    static final String NOTHING_CAME = "nothing-came";

    private PrintingScreens() {}

    static Screen of(Printing state, Context context) {
        return switch (state.phase()) {
            case Phase.Choosing _ -> works(context) ? choose(state, context) : none(state, context);
            case Phase.Running running -> running(running, context);
            case Phase.Stopped stopped -> stopped(stopped);
            case Phase.Unsure unsure -> unsure(unsure);
            case Phase.TakePaper take -> take(take);
            case Phase.Listening _ ->
                new Screen.Prose(
                        Forms.frame("printing.listen", null, Action.back()),
                        state.document().heard());
        };
    }

    static boolean offersListening(Phase phase) {
        return phase instanceof Phase.Choosing || phase instanceof Phase.TakePaper;
    }

    static PrinterState printer(PrintTarget target, Context context) {
        return switch (target) {
            case SHEET -> context.readiness().sheet();
            case RECEIPT -> context.readiness().receipt();
        };
    }

    private static boolean works(Context context) {
        return Stream.of(PrintTarget.values())
                .anyMatch(target -> printer(target, context).usable());
    }

    private static Screen choose(Printing state, Context context) {
        return new Screen.Choose(
                Forms.frame(
                        "printing.choose",
                        // Its number is long; who listens hears it with the document.
                        Words.secret(
                                "printing.choose.ready",
                                new Words.Nested(state.document().number())),
                        Action.back(),
                        listen(),
                        without()),
                Screen.Choose.Layout.ROWS,
                List.of(
                        new Option(
                                SHEET,
                                Icon.PRINTER,
                                Words.of("printing.choose.sheet"),
                                Words.of("printing.choose.sheet.detail"),
                                null,
                                why(printer(PrintTarget.SHEET, context))),
                        new Option(
                                RECEIPT,
                                Icon.RECEIPT,
                                Words.of("printing.choose.receipt"),
                                Words.of("printing.choose.receipt.detail"),
                                null,
                                why(printer(PrintTarget.RECEIPT, context)))));
    }

    private static Screen none(Printing state, Context context) {
        List<Words> paragraphs = new ArrayList<>();
        paragraphs.add(state.document().number());
        paragraphs.add(Words.of("printing.none.kept"));
        // Of a printer that this kiosk never had nothing is said.
        Stream.of(PrintTarget.values())
                .map(target -> printer(target, context))
                .filter(PrinterState::present)
                .map(PrintingScreens::why)
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(paragraphs::add);
        paragraphs.add(Words.of("printing.none.way"));
        return new Screen.Notice(
                Forms.frame("printing.none", null, Action.back(), listen(), Action.next("action.done")),
                Tone.TROUBLE,
                Icon.PRINTER,
                paragraphs);
    }

    private static Screen running(Phase.Running running, Context context) {
        return running.phase() == JobPhase.WAITING_FOR_ATTENTION
                ? attention(running, context)
                : progress(running, context);
    }

    /** The printer holds the rest of the job: it goes on by itself after a refill. */
    private static Screen attention(Phase.Running running, Context context) {
        Words why = first(running.conditions());
        List<Words> paragraphs = new ArrayList<>();
        paragraphs.add(why == null ? Words.of("printing.attention.unknown") : why);
        if (running.pagesDone() > 0) {
            paragraphs.add(Words.of("printing.attention.pages", new Words.Count(running.pagesDone())));
        }
        paragraphs.add(Words.of("printing.stopped.safe"));
        paragraphs.add(Words.of("printing.attention.way"));
        List<Action> actions = new ArrayList<>(cancel(running, context));
        actions.add(Action.extra(STAFF, "action.staff"));
        return new Screen.Notice(
                Forms.frame("printing.attention", null, actions.toArray(Action[]::new)),
                Tone.TROUBLE,
                Icon.WARNING,
                paragraphs);
    }

    private static List<Action> cancel(Phase.Running running, Context context) {
        boolean late = !context.uptime().isBefore(running.job().since().plus(PrintingFlow.CANCEL_AFTER));
        return late && !running.job().cancelled() ? List.of(Action.extra(CANCEL, "printing.cancel")) : List.of();
    }

    private static Screen progress(Phase.Running running, Context context) {
        List<Action> actions = cancel(running, context);
        Words instruction = running.job().cancelled()
                ? Words.of("printing.progress.cancelling")
                : Words.of("printing.progress.wait");
        return new Screen.Progress(
                Forms.frame("printing.progress", instruction, actions.toArray(Action[]::new))
                        .withTrouble(first(running.conditions())),
                List.of(Words.of("printing.progress.sending"), Words.of("printing.progress.printing")),
                running.phase() == JobPhase.SENDING ? 0 : 1);
    }

    private static Screen stopped(Phase.Stopped stopped) {
        List<Words> paragraphs = new ArrayList<>();
        Words why = first(stopped.conditions());
        paragraphs.add(why == null ? Words.of("printing.stopped.unknown") : why);
        paragraphs.add(Words.of("printing.stopped.safe"));
        paragraphs.add(Words.of("printing.stopped.way"));
        return new Screen.Notice(
                Forms.frame(
                        "printing.stopped",
                        null,
                        Action.back(),
                        Action.extra(STAFF, "action.staff"),
                        Action.next("action.retry")),
                Tone.TROUBLE,
                Icon.WARNING,
                paragraphs);
    }

    private static Screen unsure(Phase.Unsure unsure) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of(ALL_HERE, Icon.SUCCESS, Words.of("printing.unsure.all-here")));
        if (unsure.pagesDone() > 0) {
            options.add(Option.of(
                    REST, Icon.PAPER, Words.of("printing.unsure.rest", new Words.Count(unsure.pagesDone() + 1L))));
        }
        options.add(Option.of(AGAIN, Icon.PRINTER, Words.of("printing.unsure.again")));
        return new Screen.Choose(
                Forms.frame("printing.unsure", Words.of("printing.unsure.instruction"), Action.back())
                        .withTrouble(first(unsure.conditions())),
                Screen.Choose.Layout.ROWS,
                options);
    }

    private static Screen take(Phase.TakePaper take) {
        List<Words> paragraphs = new ArrayList<>();
        paragraphs.add(Words.of(take.target() == PrintTarget.SHEET ? "printing.take.sheet" : "printing.take.receipt"));
        if (!take.confirmed()) {
            paragraphs.add(Words.of("printing.take.unconfirmed"));
        }
        switch (take.waited()) {
            case BRIEFLY -> {}
            case REMINDED -> paragraphs.add(Words.of("printing.take.reminder"));
            case REMINDED_AGAIN, STAFF_CALLED -> paragraphs.add(Words.of("printing.take.reminder.again"));
        }
        if (take.waited() == Waited.STAFF_CALLED) {
            paragraphs.add(Words.of("printing.take.staff"));
        }
        List<Action> actions = new ArrayList<>(List.of(listen()));
        if (!take.confirmed()) {
            actions.add(Action.extra(NOTHING_CAME, "printing.take.nothing-came"));
        }
        actions.add(Action.extra(ANOTHER, "printing.take.another"));
        actions.add(Action.next("printing.take.taken"));
        return new Screen.Notice(
                Forms.frame("printing.take", null, actions.toArray(Action[]::new)),
                Tone.SUCCESS,
                Icon.PAPER,
                paragraphs);
    }

    private static Action listen() {
        return Action.extra(LISTEN, "action.listen");
    }

    private static Action without() {
        // No way on of this screen: the choice is between the printers.
        return Action.extra(Action.CONTINUE, "printing.without");
    }

    static @Nullable Words why(PrinterState printer) {
        if (printer.usable()) {
            return null;
        }
        Words condition = first(printer.conditions());
        return condition == null ? Words.of("printing.condition.offline") : condition;
    }

    /** The gravest first, as the enum's order would not have it. */
    private static @Nullable Words first(Set<Condition> conditions) {
        return Stream.of(
                        Condition.PAPER_OUT,
                        Condition.PAPER_JAM,
                        Condition.OUTPUT_FULL,
                        Condition.COVER_OPEN,
                        Condition.CUTTER_ERROR,
                        Condition.HEAD_HOT,
                        Condition.TONER_EMPTY,
                        Condition.SUPPLY_MISSING,
                        Condition.OFFLINE,
                        Condition.STALLED)
                .filter(conditions::contains)
                .findFirst()
                .or(() -> conditions.stream()
                        .filter(condition -> condition != Condition.PAPER_NEAR_END
                                && condition != Condition.TONER_LOW
                                && condition != Condition.NO_STATUS_CHANNEL)
                        .map(_ -> Condition.OFFLINE)
                        .findFirst())
                .map(condition -> Words.of("printing.condition."
                        + condition.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .orElse(null);
    }
}
