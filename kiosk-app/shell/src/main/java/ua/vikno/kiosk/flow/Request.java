package ua.vikno.kiosk.flow;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.common.Problem;

/**
 * A question to the portal, from being asked to being answered: waiting, trouble, retry under the same tag, and the way
 * back. Every service waits through this one.
 *
 * @param lasting changes something at the portal: it may be left only after {@link #CANCEL_AFTER}
 * @param failed why it went wrong; null while it is under way
 */
public record Request(String tag, Effect.Call call, Uptime since, boolean lasting, Event.@Nullable Refusal failed) {
    /** ui.md F6: whatever takes longer can be left. */
    public static final Duration CANCEL_AFTER = Duration.ofSeconds(10);

    private static final String RETRY = "retry";

    /** Reads something; may be left at once. */
    public static Request reading(Context context, String name, Effect.Call call) {
        return new Request(context.tag(name), call, context.uptime(), false, null);
    }

    /** Changes something; carries an idempotency key. */
    public static Request changing(Context context, String name, Effect.Call call) {
        return new Request(context.tag(name), call, context.uptime(), true, null);
    }

    /** The same question after she left the wait: under the same tag, so that nothing happens twice. */
    public Request again(Context context) {
        return new Request(tag, call, context.uptime(), lasting, null);
    }

    public Effect ask() {
        return new Effect.Ask(tag, call);
    }

    /** What an event means to a question under way. */
    public sealed interface News {
        record Answer(Object answer) implements News {}

        /** The portal's reasoned no; the asker decides what it means. */
        record No(Event.Refusal.Declined reason) implements News {}

        /** The same question in another condition: gone wrong, or asked again. */
        record Changed(Request request, List<Effect> effects) implements News {}

        record Back() implements News {}

        record SessionOver() implements News {}

        record Nothing() implements News {}
    }

    public News on(Event event, Context context) {
        return switch (event) {
            case Event.Answered answered when answered.tag().equals(tag) -> new News.Answer(answered.answer());
            case Event.Refused refused when refused.tag().equals(tag) -> refused(refused.refusal());
            case Event.Did(Input.Press(String action))
            when action.equals(Action.BACK) && (failed != null || mayLeave(context)) -> new News.Back();
            case Event.Did(Input.Press(String action))
            when action.equals(RETRY) && failed != null -> {
                yield new News.Changed(again(context), List.of(ask()));
            }
            default -> new News.Nothing();
        };
    }

    private News refused(Event.Refusal refusal) {
        if (refusal instanceof Event.Refusal.Declined declined) {
            if (declined.problem() == Problem.SESSION_EXPIRED) {
                return new News.SessionOver();
            }
            if (!Excuses.technical(declined.problem())) {
                return new News.No(declined);
            }
        }
        return new News.Changed(new Request(tag, call, since, lasting, refusal), List.of());
    }

    public boolean underWay() {
        return failed == null;
    }

    /** The same question, shown as gone wrong: for a no that the asker has no better words for. */
    public Request failing(Event.Refusal refusal) {
        return new Request(tag, call, since, lasting, refusal);
    }

    private boolean mayLeave(Context context) {
        return !lasting || !context.uptime().isBefore(since.plus(CANCEL_AFTER));
    }

    /**
     * @param service the first half of the screen's id
     * @param title what is being done
     */
    public Screen screen(String service, Words title, Context context) {
        if (failed == null) {
            List<Action> actions = mayLeave(context) ? List.of(Action.back()) : List.of();
            Frame frame = new Frame(service + ".waiting", title, Words.of("waiting.instruction"), null, null, actions);
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
