package ua.vikno.kiosk.flow;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.flow.ask.PortalCall;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Problem;

/**
 * A question to the portal, from being asked to being answered: waiting, trouble, retry under the same tag, and the way
 * back. Every service waits through this one.
 *
 * @param failed why it went wrong; null while it is under way
 * @param <A> what the portal answers
 */
public record Request<A>(Asked<A> asked, Uptime since, Event.@Nullable Refusal failed) {
    /** ui.md F6: whatever takes longer can be left. */
    public static final Duration CANCEL_AFTER = Duration.ofSeconds(10);

    private static final String RETRY = "retry";

    /** A call about to be asked; see {@link #ask}. */
    public static <A> Request<A> of(PortalCall<A> call, Context context) {
        return new Request<>(new Asked<>(context.tag("ask"), call), context.uptime(), null);
    }

    /** The same question after the resident left the wait: under the same tag, so that nothing happens twice. */
    public Request<A> again(Context context) {
        return new Request<>(asked, context.uptime(), null);
    }

    public Effect ask() {
        return new Effect.Ask(asked);
    }

    /**
     * What an event means to a question under way.
     *
     * @param <A> what the portal answers
     */
    public sealed interface News<A> {
        record Answer<A>(A answer) implements News<A> {}

        /** The portal's reasoned no; the asker decides what it means. */
        record No<A>(Event.Refusal.Declined reason) implements News<A> {}

        /** The same question in another condition: gone wrong, or asked again. */
        record Changed<A>(Request<A> request, List<Effect> effects) implements News<A> {}

        record Back<A>() implements News<A> {}

        record SessionOver<A>() implements News<A> {}

        record Nothing<A>() implements News<A> {}
    }

    public News<A> on(Event event, Context context) {
        return switch (event) {
            case Event.Answered<?> answered when answered.asked().equals(asked) -> new News.Answer<>(mine(answered));
            case Event.Refused refused when refused.tag().equals(asked.tag()) -> refused(refused.refusal());
            case Event _ when event.presses(Action.BACK) && (failed != null || mayLeave(context)) -> new News.Back<>();
            case Event _
            when event.presses(RETRY) && failed != null -> new News.Changed<>(again(context), List.of(ask()));
            default -> new News.Nothing<>();
        };
    }

    /** Equal calls have answers of one type: the only place where this is known and the compiler does not know it. */
    @SuppressWarnings("unchecked")
    private A mine(Event.Answered<?> answered) {
        return ((Event.Answered<A>) answered).answer();
    }

    private News<A> refused(Event.Refusal refusal) {
        if (refusal instanceof Event.Refusal.Declined declined) {
            if (declined.problem() == Problem.SESSION_EXPIRED) {
                return new News.SessionOver<>();
            }
            if (!Excuses.technical(declined.problem())) {
                return new News.No<>(declined);
            }
        }
        return new News.Changed<>(failing(refusal), List.of());
    }

    public boolean underWay() {
        return failed == null;
    }

    /** The same question, shown as gone wrong: for a no that the asker has no better words for. */
    public Request<A> failing(Event.Refusal refusal) {
        return new Request<>(asked, since, refusal);
    }

    /** What creates something may be left only after 10 s; whatever only reads, at once. */
    private boolean mayLeave(Context context) {
        return !(asked.call() instanceof Submission) || !context.uptime().isBefore(since.plus(CANCEL_AFTER));
    }

    /**
     * @param service the first half of the screen's id
     * @param title what is being done
     */
    public Screen screen(String service, Words title, Context context) {
        if (failed == null) {
            List<Action> actions = mayLeave(context) ? List.of(Action.back()) : List.of();
            Frame frame = new Frame(
                    service + ".waiting",
                    title,
                    Words.of(
                            "waiting.instruction",
                            new Words.Count(context.answerWithin().toSeconds())),
                    null,
                    null,
                    actions);
            return new Screen.Progress(frame, List.of(Words.of("waiting.asking"), Words.of("waiting.answer")), 0);
        }
        Frame frame = new Frame(
                service + ".trouble",
                Words.of("trouble.title"),
                null,
                null,
                null,
                List.of(Action.back(), new Action(RETRY, Words.of("action.retry"), Action.Role.CONTINUE)));
        return new Screen.Notice(frame, Screen.Notice.Tone.TROUBLE, Icon.NETWORK, Excuses.of(failed));
    }
}
