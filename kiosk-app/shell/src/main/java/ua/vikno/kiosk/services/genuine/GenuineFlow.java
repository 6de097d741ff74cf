package ua.vikno.kiosk.services.genuine;

import java.net.URI;
import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.flow.Service;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.flow.ServiceEntry.Needs;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Notice.Tone;
import ua.vikno.kiosk.screen.Words;

/** Asks for a proof and shows it until the resident goes back. */
public final class GenuineFlow implements Service<GenuineState> {
    /** Where it is asked for, and the button's id on the start screen. */
    public static final String ID = "genuine";

    private GenuineFlow() {}

    public static ServiceEntry<?> entry() {
        return ServiceEntry.of(ID, ID, Icon.SUCCESS, Needs.NOTHING, new GenuineFlow(), GenuineFlow::made);
    }

    private static Turn<GenuineState> made(Context context) {
        String tag = context.tag("proof");
        return Turn.to(new GenuineState.Making(tag), new Effect.Prove(tag));
    }

    @Override
    public Turn<GenuineState> on(GenuineState state, Event event, Context context) {
        if (event.presses(Action.BACK)) {
            return Turn.back();
        }
        if (event.presses(Action.CONTINUE)) {
            return made(context);
        }
        return state instanceof GenuineState.Making(String tag)
                        && event instanceof Event.Proved(String proved, String address)
                        && proved.equals(tag)
                ? Turn.to(address == null ? new GenuineState.Unable() : new GenuineState.Shown(address, context.now()))
                : Turn.ignored();
    }

    @Override
    public Screen screen(GenuineState state, Context context) {
        return switch (state) {
            case GenuineState.Making _ -> notice("genuine.making", Words.of("genuine.making.why"));
            case GenuineState.Unable _ -> notice("genuine.unable", Words.of("genuine.unable.why"));
            case GenuineState.Shown shown ->
                new Screen.Symbol(
                        Forms.frame(ID, Words.of("genuine.instruction"), Action.back(), Action.next("genuine.anew")),
                        shown.address(),
                        List.of(
                                Words.of(
                                        "genuine.address",
                                        new Words.Plain(
                                                URI.create(shown.address()).getHost())),
                                Words.of("genuine.time", new Words.Time(shown.at()))));
        };
    }

    private static Screen notice(String id, Words why) {
        return new Screen.Notice(Forms.frame(id, null, Action.back()), Tone.INFORMATION, Icon.CLOCK, List.of(why));
    }
}
