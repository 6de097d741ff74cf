package ua.vikno.kiosk.visit;

import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.services.account.AccountState;

/** Where the resident is in a visit. */
sealed interface Stage {
    /** No visit is under way. */
    record Rest() implements Stage {}

    /** @param group the group of tiles that is open; null for the whole menu */
    record Menu(@Nullable String group) implements Stage {
        static final Menu WHOLE = new Menu(null);
    }

    /**
     * The resident is being identified.
     *
     * @param goal id of the service that starts afterwards
     * @param parked the service that goes on instead; null when none had started
     */
    record Identify(
            AccountState account, String goal, @Nullable Work<?> parked) implements Stage {}

    /** @param next id of the service that starts after signing in; null for the charges */
    record Working(Work<?> work, @Nullable String next) implements Stage {}

    /** No resident is here, but one of the staff. */
    record Staff(Work<?> work) implements Stage {}

    /** "Anything else?" */
    record More() implements Stage {}
}
