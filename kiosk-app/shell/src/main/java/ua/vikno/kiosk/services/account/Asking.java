package ua.vikno.kiosk.services.account;

import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.services.account.AccountState.Asked;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.SessionRequest;

/** Questions to the portal on the way to an account. */
final class Asking {
    private Asking() {}

    static Turn<AccountState> preview(AccountQuery query, Asked asked, AccountState before, Context context) {
        return waiting("preview", (portal, _) -> portal.preview(query), asked, before, context);
    }

    static Turn<AccountState> session(SessionRequest request, AccountState before, Context context) {
        return waiting("session", (portal, _) -> portal.open(request), new Asked.Session(), before, context);
    }

    static Turn<AccountState> houses(AccountState.Street before, String street, Context context) {
        return waiting("houses", (portal, _) -> portal.houses(street), new Asked.Houses(street), before, context);
    }

    static Turn<AccountState> flats(AccountState.House before, String house, Context context) {
        String street = before.street();
        return waiting("flats", (portal, _) -> portal.flats(street, house), new Asked.Flats(house), before, context);
    }

    private static Turn<AccountState> waiting(
            String name, Effect.Call call, Asked asked, AccountState before, Context context) {
        Request request = Request.reading(context, name, call);
        return Turn.to(new AccountState.Waiting(request, asked, before), request.ask());
    }
}
