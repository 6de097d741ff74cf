package ua.vikno.kiosk.services.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Entry;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.identity.Session;

/** A sign-in under way. */
record SignInState(Place place, Entry number, Entry pin) {
    SignInState at(Place next) {
        return new SignInState(next, number, pin);
    }

    /** Which screen. */
    public sealed interface Place {
        record Numbered() implements Place {}

        record Pin() implements Place {}

        /** @param trouble what the last scan was, if it was of no use */
        record Scanning(@Nullable Words trouble) implements Place {}

        record Locked(Instant until) implements Place {}

        record Waiting(Request<Session> request, Place before) implements Place {}
    }
}
