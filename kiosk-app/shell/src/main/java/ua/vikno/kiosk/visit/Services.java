package ua.vikno.kiosk.visit;

import ua.vikno.kiosk.account.AccountFlow;
import ua.vikno.kiosk.charges.ChargesFlow;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.screen.Screen;

/** All services as one: knows which state belongs to which flow, and nothing of what they do. */
final class Services {
    private final AccountFlow account = new AccountFlow();
    private final ChargesFlow charges = new ChargesFlow();

    AccountFlow account() {
        return account;
    }

    Turn<Work> on(Work work, Event event, Context context) {
        return switch (work) {
            case Work.Charges(var state) -> charges.on(state, event, context).in(Work.Charges::new);
        };
    }

    Screen screen(Work work, Context context) {
        return switch (work) {
            case Work.Charges(var state) -> charges.screen(state, context);
        };
    }

    boolean unsaved(Work work) {
        return switch (work) {
            case Work.Charges(var state) -> charges.unsaved(state);
        };
    }

    boolean busy(Work work) {
        return switch (work) {
            case Work.Charges(var state) -> charges.busy(state);
        };
    }

    Turn<Work> resumed(Work work, Context context) {
        return switch (work) {
            case Work.Charges(var state) -> charges.resumed(state, context).in(Work.Charges::new);
        };
    }

    /** The service a goal leads to once it is known who she is, where that is needed. */
    Turn<Work> start(Goal goal, Context context) {
        return switch (goal) {
            case CHARGES, SIGN_IN, REGISTER, TARIFFS, PROVIDERS ->
                charges.start(false, context).in(Work.Charges::new);
            case BILL -> charges.start(true, context).in(Work.Charges::new);
        };
    }
}
