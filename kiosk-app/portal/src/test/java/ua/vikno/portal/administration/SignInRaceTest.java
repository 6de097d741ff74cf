package ua.vikno.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.store.Database;

/** Whoever is shut out in the moment in which her password is being judged. */
class SignInRaceTest extends PortalPages {
    @ParameterizedTest
    @ValueSource(strings = {"end", "reset"})
    void whoIsShutOutWhileHerPasswordIsJudgedGetsNoSession(String verb) throws Exception {
        setUp("late" + verb);
        later("late" + verb);
        String code = code("late" + verb);
        long before = count("administrator_session");
        Clock judging = new ClockThat(() -> admins(verb, "late" + verb));

        assertThat(desk(judging).signIn("late" + verb, PASSWORD, code, new SignInDesk.Whence("192.0.2.1", "")))
                .isEmpty();
        assertThat(count("administrator_session")).as("her first one ended").isEqualTo(before - 1);
    }

    /** @param clock asked when the password has been judged */
    private SignInDesk desk(Clock clock) {
        Database database = bean(Database.class);
        return new SignInDesk(
                new Administrators(database, Clock.systemUTC()),
                bean(Foundation.class).sessions(),
                new SignInGuard(database, Clock.systemUTC()),
                bean(Secrets.class),
                bean(Journal.class),
                clock);
    }

    /** Tells the time, after something has happened. */
    private static final class ClockThat extends Clock {
        private final Callable<?> happens;

        ClockThat(Callable<?> happens) {
            this.happens = happens;
        }

        @Override
        public Instant instant() {
            try {
                happens.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return Instant.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("moments only");
        }
    }
}
