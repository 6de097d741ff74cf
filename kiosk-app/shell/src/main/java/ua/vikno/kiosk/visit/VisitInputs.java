package ua.vikno.kiosk.visit;

import java.util.List;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Flow.Step;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.scan.Code;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.account.AccountFlow;
import ua.vikno.kiosk.services.account.AccountState;
import ua.vikno.kiosk.services.genuine.GenuineFlow;
import ua.vikno.kiosk.visit.Visit.Overlay;

/** What a resident does: first what holds on every screen, then what the screen itself makes of it. */
record VisitInputs(VisitNavigator navigator, ServiceMenu menu, StaffDoor door) {
    static final String STAFF = "staff";
    static final String MENU = "menu";
    private static final String CABINET = "cabinet";

    Step<Visit> on(Visit before, Input input) {
        boolean warned = before.watch().warned() != null;
        Visit visit = before.with(before.watch().seen(before.surroundings().uptime()));
        return switch (input) {
            case Input.Begin _ -> Step.to(begun(visit));
            case Input.Presence _ -> Step.to(visit);
            case Input.Astray _ ->
                Step.to(visit.occupied() ? visit.with(visit.watch().offering(true)) : visit);
            case Input.SetLanguage _,
                    Input.SetSize _,
                    Input.SetTheme _,
                    Input.SetLowReach _,
                    Input.SetHidden _,
                    Input.SetSpeech _,
                    Input.SetVolume _,
                    Input.SetPace _,
                    Input.SetAloud _,
                    Input.SetHand _ -> Step.to(begun(visit.with(Adjusted.by(input, visit.settings()))));
            case Input.Finish _ -> finish(visit);
            case Input.Practise(PadKey key) ->
                Step.to(
                        visit.overlay() instanceof Overlay.Practice practice && !warned
                                ? visit.under(practice.struck(key))
                                : visit);
            case Input.StaffKnock _ -> door.knocked(visit);
            case Input.Help _ -> Step.to(visit.occupied() ? visit.under(new Overlay.Help(false)) : begun(visit));
            case Input.Press(String action)
            when warned -> action.equals(Action.FINISH) ? VisitNavigator.end(visit) : Step.to(visit);
            case Input.Choose _, Input.Toggle _, Input.Type _ when warned -> Step.to(visit);
            case Input.Press(String action)
            when action.equals(Action.HELP) && visit.occupied() -> Step.to(visit.under(new Overlay.Help(false)));
            case Input.Press _, Input.Choose _, Input.Toggle _, Input.Type _ -> onScreen(visit, input);
        };
    }

    /** The first touch, whatever it was. */
    static Visit begun(Visit visit) {
        if (visit.occupied()) {
            return visit;
        }
        Settings settings = visit.settings();
        return visit.at(Stage.Menu.WHOLE)
                .with(visit.watch().seen(visit.surroundings().uptime()))
                .with(settings.withSpeech(settings.speech() || settings.headphones()));
    }

    /** The button on the cabinet: on every screen it calls the staff, and the resident sees and hears that. */
    Step<Visit> called(Visit before) {
        Visit visit =
                begun(before.with(before.watch().seen(before.surroundings().uptime())));
        return new Step<>(visit.noting(null).under(new Overlay.Help(true)), List.of(new Effect.CallStaff(CABINET)));
    }

    /** A bill held to the scanner begins the visit or opens the account; elsewhere it is kindly refused. */
    Step<Visit> scanned(Visit before, Event.Scanned scanned) {
        Visit visit = begun(
                        before.with(before.watch().seen(before.surroundings().uptime())))
                .under(null)
                .noting(null);
        return switch (visit.stage()) {
            case Stage.Menu _, Stage.Rest _, Stage.More _ ->
                visit.surroundings().stopped() ? Step.to(visit) : opening(visit, scanned.code());
            case Stage.Identify _ -> navigator.on(personal(visit), scanned);
            case Stage.Staff _ -> navigator.on(visit, scanned);
            case Stage.Working _ ->
                services().takesScan(visit.stage())
                        ? navigator.on(personal(visit), scanned)
                        : Step.to(visit.noting(Words.of("scan.not-now")));
        };
    }

    private Step<Visit> opening(Visit visit, Code code) {
        if (code instanceof Code.Invitation) {
            return Step.to(visit.at(Stage.Menu.WHOLE).noting(AccountFlow.useless(Code.Other.Kind.UNKNOWN)));
        }
        if (code instanceof Code.Other(Code.Other.Kind kind)) {
            return Step.to(visit.at(Stage.Menu.WHOLE).noting(AccountFlow.useless(kind)));
        }
        Stage.Identify stage = new Stage.Identify(services().account().ways(), ServiceRegistry.HOME, null);
        Turn<AccountState> turn =
                services().account().scanned(code, services().account().ways(), visit.context());
        return navigator.identified(personal(visit), stage, turn, null);
    }

    private Step<Visit> onScreen(Visit before, Input input) {
        Visit visit = before.noting(null);
        if (visit.overlay() != null) {
            return overlaid(visit, visit.overlay(), input);
        }
        return switch (visit.stage()) {
            case Stage.Rest _ -> asksForProof(input) ? proof(begun(visit)) : Step.to(begun(visit));
            case Stage.Menu _, Stage.More _ when visit.surroundings().stopped() -> stopped(visit, input);
            case Stage.Menu _ -> menu(visit, input);
            case Stage.More _ -> more(visit, input);
            case Stage.Staff _ -> navigator.on(visit, new Event.Did(input));
            case Stage.Identify _, Stage.Working _ ->
                navigator.on(input instanceof Input.Type ? personal(visit) : visit, new Event.Did(input));
        };
    }

    private static boolean asksForProof(Input input) {
        return input instanceof Input.Choose(String id) && id.equals(GenuineFlow.ID);
    }

    private Step<Visit> proof(Visit visit) {
        return visit.surroundings().stopped()
                ? Step.to(visit)
                : navigator.toward(visit, services().genuine());
    }

    /** Nothing can be begun: the visit has come to its end. */
    private static Step<Visit> stopped(Visit visit, Input input) {
        boolean finishes = input instanceof Input.Press(String action) && action.equals(Action.CONTINUE);
        return finishes ? VisitNavigator.end(visit) : Step.to(visit);
    }

    private Step<Visit> menu(Visit visit, Input input) {
        return switch (input) {
            case Input.Choose(String id) -> chosen(visit, id);
            case Input.Press(String action) when action.equals(Action.BACK) -> Step.to(visit.at(Stage.Menu.WHOLE));
            default -> Step.to(visit);
        };
    }

    private Step<Visit> chosen(Visit visit, String id) {
        Directory directory = visit.surroundings().directory();
        if (menu.group(id, directory).isPresent()) {
            return Step.to(visit.at(new Stage.Menu(id)));
        }
        return menu.tiles(directory).stream()
                .map(tile -> menu.of(tile, visit))
                .filter(tile -> tile.entry().id().equals(id))
                .findFirst()
                .map(tile -> {
                    Words why = MenuScreens.unavailable(tile, visit);
                    return why == null ? navigator.toward(visit, tile.entry()) : Step.to(visit.noting(why));
                })
                .orElseGet(() -> Step.to(visit));
    }

    private ServiceRegistry services() {
        return menu.services();
    }

    private static Step<Visit> more(Visit visit, Input input) {
        return switch (input) {
            case Input.Choose(String id) when id.equals(MENU) -> Step.to(visit.at(Stage.Menu.WHOLE));
            case Input.Choose(String id) when id.equals(Action.FINISH) -> VisitNavigator.end(visit);
            default -> Step.to(visit);
        };
    }

    private Step<Visit> overlaid(Visit visit, Overlay overlay, Input input) {
        if (!(input instanceof Input.Press(String action))) {
            return Step.to(visit);
        }
        return switch (overlay) {
            case Overlay.Help _ ->
                switch (action) {
                    case Action.BACK -> Step.to(visit.under(null));
                    case GenuineFlow.ID ->
                        visit.stage() instanceof Stage.Menu ? proof(visit.under(null)) : Step.to(visit);
                    case Action.PRACTICE -> Step.to(visit.under(Overlay.Practice.BEGIN));
                    case STAFF ->
                        new Step<>(visit.under(new Overlay.Help(true)), List.of(new Effect.CallStaff("help")));
                    default -> Step.to(visit);
                };
            case Overlay.Practice _ -> Step.to(action.equals(Action.BACK) ? visit.under(null) : visit);
            case Overlay.Finishing _ ->
                switch (action) {
                    case Action.BACK -> Step.to(visit.under(null));
                    case Action.CONTINUE -> VisitNavigator.end(visit);
                    default -> Step.to(visit);
                };
        };
    }

    private Step<Visit> finish(Visit visit) {
        if (!visit.occupied()) {
            return Step.to(visit);
        }
        boolean asked = visit.overlay() instanceof Overlay.Finishing;
        boolean unsaved =
                visit.stage() instanceof Stage.Working working && working.work().unsaved();
        return unsaved && !asked ? Step.to(visit.under(new Overlay.Finishing())) : VisitNavigator.end(visit);
    }

    private static Visit personal(Visit visit) {
        return visit.with(visit.watch().withPersonal());
    }
}
