package ua.vikno.kiosk.services.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.identity.AccountPreview;

/**
 * Where the resident is on the way to an account. A state keeps where it was entered from, so going back loses nothing.
 */
public sealed interface AccountState {
    /** Which way to look. */
    record Ways() implements AccountState {}

    /** @param trouble what the last scan was, if it was of no use */
    record Scanning(@Nullable Words trouble) implements AccountState {}

    record ByNumber(Entry entry) implements AccountState {}

    /** @param search the newest question for streets; null before two letters are typed */
    record Street(Entry entry, List<String> found, @Nullable Request<List<String>> search) implements AccountState {
        static final Street EMPTY = new Street(Entry.EMPTY, List.of(), null);
    }

    record House(Street before, String street, List<String> houses) implements AccountState {}

    record Flat(House before, String house, List<String> flats) implements AccountState {}

    /** @param before null when an expired session is renewed: the account was found earlier */
    record Preview(AccountPreview found, AccountState before) implements AccountState {}

    record Code(AccountPreview found, Entry entry, AccountState before) implements AccountState {}

    record Locked(Instant until, AccountState before) implements AccountState {}

    /**
     * @param expected what the answer means
     * @param before where Back leads
     */
    record Waiting<A>(Request<A> request, Expected<A> expected, AccountState before) implements AccountState {
        Waiting<A> with(Request<A> next) {
            return new Waiting<>(next, expected, before);
        }
    }
}
