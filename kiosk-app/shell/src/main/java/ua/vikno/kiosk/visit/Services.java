package ua.vikno.kiosk.visit;

import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.services.account.AccountFlow;
import ua.vikno.kiosk.services.charges.ChargesFlow;
import ua.vikno.kiosk.services.directory.DirectoryFlow;
import ua.vikno.kiosk.services.register.RegisterFlow;
import ua.vikno.kiosk.services.signin.SignInFlow;
import ua.vikno.kiosk.visit.Visit.Stage;

/** All services as one: knows which state belongs to which flow, and nothing of what they do. */
final class Services {
    private final AccountFlow account = new AccountFlow();
    private final ChargesFlow charges = new ChargesFlow();
    private final RegisterFlow register = new RegisterFlow();
    private final SignInFlow signIn = new SignInFlow();
    private final DirectoryFlow directory = new DirectoryFlow();

    AccountFlow account() {
        return account;
    }

    Turn<Work> on(Work work, Event event, Context context) {
        return switch (work) {
            case Work.Charges(var state) -> charges.on(state, event, context).in(Work.Charges::new);
            case Work.Register(var state) -> register.on(state, event, context).in(Work.Register::new);
            case Work.SignIn(var state) -> signIn.on(state, event, context).in(Work.SignIn::new);
            case Work.Leaflet(var state) -> directory.on(state, event, context).in(Work.Leaflet::new);
        };
    }

    Screen screen(Work work, Context context) {
        return switch (work) {
            case Work.Charges(var state) -> charges.screen(state, context);
            case Work.Register(var state) -> register.screen(state, context);
            case Work.SignIn(var state) -> signIn.screen(state, context);
            case Work.Leaflet(var state) -> directory.screen(state, context);
        };
    }

    boolean unsaved(Work work) {
        return switch (work) {
            case Work.Charges(var state) -> charges.unsaved(state);
            case Work.Register(var state) -> register.unsaved(state);
            case Work.SignIn(var state) -> signIn.unsaved(state);
            case Work.Leaflet(var state) -> directory.unsaved(state);
        };
    }

    /** She is waiting for us. */
    boolean busy(Stage stage) {
        return switch (stage) {
            case Stage.Working(Work work) -> busy(work);
            case Stage.Identify identify -> account.busy(identify.account());
            case Stage.Rest _, Stage.Menu _, Stage.More _ -> false;
        };
    }

    private boolean busy(Work work) {
        return switch (work) {
            case Work.Charges(var state) -> charges.busy(state);
            case Work.Register(var state) -> register.busy(state);
            case Work.SignIn(var state) -> signIn.busy(state);
            case Work.Leaflet(var state) -> directory.busy(state);
        };
    }

    /** A bill begins a visit, and opens the account from wherever no service is at work. */
    boolean takesScan(Stage stage) {
        return switch (stage) {
            case Stage.Rest _, Stage.Menu _, Stage.More _ -> true;
            case Stage.Identify identify -> account.takesScan(identify.account());
            case Stage.Working(Work work) -> takesScan(work);
        };
    }

    private boolean takesScan(Work work) {
        return switch (work) {
            case Work.Charges(var state) -> charges.takesScan(state);
            case Work.Register(var state) -> register.takesScan(state);
            case Work.SignIn(var state) -> signIn.takesScan(state);
            case Work.Leaflet(var state) -> directory.takesScan(state);
        };
    }

    Turn<Work> resumed(Work work, Context context) {
        return switch (work) {
            case Work.Charges(var state) -> charges.resumed(state, context).in(Work.Charges::new);
            case Work.Register(var state) -> register.resumed(state, context).in(Work.Register::new);
            case Work.SignIn(var state) -> signIn.resumed(state, context).in(Work.SignIn::new);
            case Work.Leaflet(var state) -> directory.resumed(state, context).in(Work.Leaflet::new);
        };
    }

    /** The service a goal leads to once it is known who she is, where that is needed. */
    Turn<Work> start(Goal goal, Context context) {
        return switch (goal) {
            case CHARGES -> charges.start(false, context).in(Work.Charges::new);
            case BILL -> charges.start(true, context).in(Work.Charges::new);
            case REGISTER -> Turn.to(new Work.Register(register.start(context)));
            case SIGN_IN -> Turn.to(new Work.SignIn(signIn.start()));
            case TARIFFS -> Turn.to(new Work.Leaflet(directory.tariffs()));
            case PROVIDERS -> Turn.to(new Work.Leaflet(directory.providers()));
        };
    }
}
