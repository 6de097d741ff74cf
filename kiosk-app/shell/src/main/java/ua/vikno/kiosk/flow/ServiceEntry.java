package ua.vikno.kiosk.flow;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.published.PublishedService;

/**
 * A service as the visit finds it: what it is called, what it needs and how it starts. Two entries with one id are one
 * service.
 *
 * @param id stable: the portal knows the service by it
 * @param fastLane whoever has to be identified for it is asked for an account number at once
 * @param submits of no use while nothing can be submitted
 * @param start the service's first turn, once everything it needs is there
 * @param <S> the service's state
 */
public record ServiceEntry<S>(
        String id,
        Tile tile,
        Needs needs,
        boolean fastLane,
        boolean submits,
        Service<S> service,
        Function<Context, Turn<S>> start) {
    /**
     * A service that the kiosk has built in.
     *
     * @param texts its tile says {@code <texts>.tile} and below it {@code <texts>.tile.detail}
     */
    public static <S> ServiceEntry<S> of(
            String id, String texts, Icon icon, Needs needs, Service<S> service, Function<Context, Turn<S>> start) {
        Tile tile = new Tile(icon, Words.of(texts + ".tile"), Words.of(texts + ".tile.detail"));
        return new ServiceEntry<>(id, tile, needs, false, false, service, start);
    }

    public ServiceEntry<S> inFastLane() {
        return new ServiceEntry<>(id, tile, needs, true, submits, service, start);
    }

    /** The same service, which is there to submit something. */
    public ServiceEntry<S> submitting() {
        return new ServiceEntry<>(id, tile, needs, fastLane, true, service, start);
    }

    /** The same service under another name or for others. */
    public ServiceEntry<S> as(Tile other, Needs otherNeeds) {
        return new ServiceEntry<>(id, other, otherNeeds, fastLane, submits, service, start);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceEntry<?> entry && entry.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** How something to choose looks in the menu. */
    public record Tile(Icon icon, Words name, @Nullable Words detail) {}

    /** What must be there before a service can be had. */
    public enum Needs {
        NOTHING,
        /** What the portal publishes; the kiosk has its own copy. */
        DIRECTORY,
        /** A portal that answers. */
        PORTAL,
        /** A session: the resident has shown a second factor of an account, or is registered. Needs the portal too. */
        FACTOR,
        /** A session of a registered resident. Needs the portal too. */
        REGISTERED
    }

    /**
     * A kind of service that the portal can publish any number of.
     *
     * @param id as in {@link PublishedService#kind}
     * @param complete whether a published service has what this kind needs
     * @param entry makes a service of it, with the tile and needs already read
     */
    public record Kind(
            String id,
            Predicate<PublishedService> complete,
            BiFunction<PublishedService, Docked, ServiceEntry<?>> entry) {
        /** How a published service looks and what it needs. */
        public record Docked(Tile tile, Needs needs) {}
    }
}
