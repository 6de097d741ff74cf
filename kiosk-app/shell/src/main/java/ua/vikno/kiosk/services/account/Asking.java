package ua.vikno.kiosk.services.account;

import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.portal.api.identity.AccountPreview;
import ua.vikno.portal.api.identity.AccountQuery;
import ua.vikno.portal.api.identity.SessionRequest;

/** Questions to the portal on the way to an account. */
final class Asking {
    private Asking() {}

    static Turn<AccountState> preview(
            AccountQuery query, Expected<AccountPreview> expected, AccountState before, Context context) {
        return waiting(new Query.Preview(query), expected, before, context);
    }

    static Turn<AccountState> session(SessionRequest request, AccountState before, Context context) {
        return waiting(new Query.OpenSession(request), new Expected.Session(), before, context);
    }

    static Turn<AccountState> houses(AccountState.Street before, String street, Context context) {
        return waiting(new Query.Houses(street), new Expected.Houses(before, street), before, context);
    }

    static Turn<AccountState> flats(AccountState.House before, String house, Context context) {
        return waiting(new Query.Flats(before.street(), house), new Expected.Flats(before, house), before, context);
    }

    private static <A> Turn<AccountState> waiting(
            Query<A> query, Expected<A> expected, AccountState before, Context context) {
        Request<A> request = Request.of(query, context);
        return Turn.to(new AccountState.Waiting<>(request, expected, before), request.ask());
    }
}
