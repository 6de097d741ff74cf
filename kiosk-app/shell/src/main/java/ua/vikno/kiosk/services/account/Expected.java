package ua.vikno.kiosk.services.account;

import java.util.List;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.identity.AccountPreview;
import ua.vikno.portal.api.identity.AccountQuery;

/**
 * What is waited for on the way to an account, and where its answer leads.
 *
 * @param <A> what the portal answers
 */
sealed interface Expected<A> {
    Turn<AccountState> arrived(A answer, AccountState.Waiting<A> waiting, Context context);

    record Houses(AccountState.Street before, String street) implements Expected<List<String>> {
        @Override
        public Turn<AccountState> arrived(
                List<String> answer, AccountState.Waiting<List<String>> waiting, Context context) {
            // A street that was found has houses: the portal contradicts itself.
            return Turn.to(
                    answer.isEmpty()
                            ? waiting.with(waiting.request().failing(new Event.Refusal.Nonsense()))
                            : new AccountState.House(before, street, answer));
        }
    }

    record Flats(AccountState.House before, String house) implements Expected<List<String>> {
        /** A private house has no flats: its account is found already. */
        @Override
        public Turn<AccountState> arrived(
                List<String> answer, AccountState.Waiting<List<String>> waiting, Context context) {
            return answer.isEmpty() || answer.equals(List.of(""))
                    ? Asking.preview(
                            AccountQuery.byDwelling(new Dwelling(before.street(), house, "")),
                            new Preview(),
                            before,
                            context)
                    : Turn.to(new AccountState.Flat(before, house, answer));
        }
    }

    record Preview() implements Expected<AccountPreview> {
        @Override
        public Turn<AccountState> arrived(
                AccountPreview answer, AccountState.Waiting<AccountPreview> waiting, Context context) {
            return Turn.to(new AccountState.Preview(answer, waiting.before()));
        }
    }

    /** A renewed session: the preview leads straight to the code. */
    record PreviewAgain() implements Expected<AccountPreview> {
        @Override
        public Turn<AccountState> arrived(
                AccountPreview answer, AccountState.Waiting<AccountPreview> waiting, Context context) {
            return Turn.to(new AccountState.Code(answer, Entry.EMPTY, waiting.before()));
        }
    }

    record Session() implements Expected<ua.vikno.portal.api.identity.Session> {
        @Override
        public Turn<AccountState> arrived(
                ua.vikno.portal.api.identity.Session answer,
                AccountState.Waiting<ua.vikno.portal.api.identity.Session> waiting,
                Context context) {
            return Turn.leave(new Turn.Exit.Identified(answer));
        }
    }
}
