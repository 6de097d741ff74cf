package ua.vikno.kiosk.flow;

import java.util.List;
import java.util.function.Function;
import ua.vikno.portal.api.identity.Session;

/**
 * What a service makes of an event.
 *
 * @param <S> the service's state
 */
public sealed interface Turn<S> {
    /** Goes on in the service. */
    record Stay<S>(S next, List<Effect> effects) implements Turn<S> {
        public Stay {
            effects = List.copyOf(effects);
        }
    }

    /** Leaves the service. */
    record Leave<S>(Exit exit, List<Effect> effects) implements Turn<S> {
        public Leave {
            effects = List.copyOf(effects);
        }
    }

    /** The portal session is over: the resident is identified again, then the service comes back to {@code parked}. */
    record Reidentify<S>(S parked) implements Turn<S> {}

    /** The event does not concern this state. */
    record Ignored<S>() implements Turn<S> {}

    /** Why a service ends. */
    sealed interface Exit {
        /** Back from the first screen. */
        record Back() implements Exit {}

        /** The visit ends, and everything of it is wiped. */
        record Over() implements Exit {}

        /** Everything is done: "anything else?". */
        record Done() implements Exit {}

        /** The resident was identified. */
        record Identified(Session session) implements Exit {}

        /**
         * The resident goes on with another service.
         *
         * @param id of its entry
         * @param afresh as somebody else: the portal session is closed first
         */
        record To(String id, boolean afresh) implements Exit {}
    }

    static <S> Turn<S> to(S next, Effect... effects) {
        return new Stay<>(next, List.of(effects));
    }

    static <S> Turn<S> leave(Exit exit, Effect... effects) {
        return new Leave<>(exit, List.of(effects));
    }

    static <S> Turn<S> back() {
        return leave(new Exit.Back());
    }

    static <S> Turn<S> ignored() {
        return new Ignored<>();
    }

    /** The same turn seen from around the service. */
    default <T> Turn<T> in(Function<S, T> wrapping) {
        return switch (this) {
            case Stay<S>(S next, List<Effect> effects) -> new Stay<>(wrapping.apply(next), effects);
            case Leave<S>(Exit exit, List<Effect> effects) -> new Leave<>(exit, effects);
            case Reidentify<S>(S parked) -> new Reidentify<>(wrapping.apply(parked));
            case Ignored<S>() -> new Ignored<>();
        };
    }
}
