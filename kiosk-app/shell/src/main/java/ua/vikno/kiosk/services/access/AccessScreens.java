package ua.vikno.kiosk.services.access;

import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Screen.Notice.Tone;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.access.AccessState.Place;
import ua.vikno.portal.api.identity.Access;

/** The screens of the access to a dwelling. */
final class AccessScreens {
    static final String NEW_SLIP = "slip";

    private AccessScreens() {}

    static Screen of(AccessState state, Context context) {
        return switch (state.place()) {
            case Place.Asking(var request) -> request.screen("access", Words.of("access.waiting.title"), context);
            case Place.Ending(var request, var _) ->
                request.screen("access", Words.of("access.waiting.ending"), context);
            case Place.Renewing(var request) ->
                held(request.screen("access", Words.of("access.waiting.slip"), context), request.underWay());
            case Place.Listed _, Place.Slip _ -> listed(state.cabinets(), context);
            case Place.Chosen(Access cabinet) -> chosen(cabinet);
            case Place.Ended(Access cabinet) ->
                new Screen.Notice(
                        Forms.frame("access.ended", null, Action.next()),
                        Tone.SUCCESS,
                        Icon.SUCCESS,
                        List.of(
                                Words.secretVerbatim(cabinet.name()),
                                Words.of(cabinet.own() ? "access.ended.own" : "access.ended.what")));
            case Place.Replacing _ ->
                new Screen.Notice(
                        Forms.frame("access.slip", null, Action.back(), Action.next("access.slip.print")),
                        Tone.INFORMATION,
                        Icon.WARNING,
                        List.of(Words.of("access.slip.former"), Words.of("access.slip.keep")));
            case Place.Denied(boolean slip) ->
                new Screen.Notice(
                        Forms.frame("access.denied", null, Action.back()),
                        Tone.INFORMATION,
                        Icon.WARNING,
                        List.of(Words.of(slip ? "access.denied.slip" : "access.denied.end")));
        };
    }

    /** Without a way back: leaving now would cost the former slip and bring no new one. */
    private static Screen held(Screen screen, boolean underWay) {
        Frame frame = screen.frame();
        return underWay
                ? screen.in(new Frame(frame.id(), frame.title(), frame.instruction(), null, null, List.of()))
                : screen;
    }

    private static Screen listed(List<Access> cabinets, Context context) {
        Words instruction = Words.of("access.list.instruction");
        boolean prints = context.readiness().sheet().usable()
                || context.readiness().receipt().usable();
        return new Screen.Choose(
                prints
                        ? Forms.frame(
                                "access.list", instruction, Action.back(), Action.extra(NEW_SLIP, "access.list.slip"))
                        : Forms.frame("access.list", instruction, Action.back()),
                Screen.Choose.Layout.ROWS,
                cabinets.stream().map(AccessScreens::option).toList());
    }

    private static Option option(Access cabinet) {
        Words mark =
                cabinet.own() ? Words.of("access.list.own") : cabinet.recent() ? Words.of("access.list.recent") : null;
        return new Option(cabinet.id(), Icon.PERSON, Words.secretVerbatim(cabinet.name()), since(cabinet), mark, null);
    }

    private static Words since(Access cabinet) {
        Words.Day since = new Words.Day(KyivTime.day(cabinet.since()));
        return cabinet.until() == null
                ? Words.secret("access.list.since", since)
                : Words.secret("access.list.until", since, new Words.Day(KyivTime.day(cabinet.until())));
    }

    private static Screen chosen(Access cabinet) {
        return new Screen.Notice(
                Forms.frame(
                        "access.end",
                        null,
                        new Action(Action.BACK, Words.of("access.end.keep"), Action.Role.BACK),
                        Action.next("access.end.end")),
                Tone.INFORMATION,
                Icon.PERSON,
                List.of(
                        Words.secretVerbatim(cabinet.name()),
                        since(cabinet),
                        Words.of(cabinet.own() ? "access.end.own" : "access.end.what")));
    }
}
