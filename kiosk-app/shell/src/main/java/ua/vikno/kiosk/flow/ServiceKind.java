package ua.vikno.kiosk.flow;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import ua.vikno.portal.api.published.PublishedService;

/**
 * A kind of service that the portal can publish any number of.
 *
 * @param id as in {@link PublishedService#kind}
 * @param complete whether a published service has what this kind needs
 * @param entry makes a service of it, with the tile and needs already read
 */
public record ServiceKind(
        String id, Predicate<PublishedService> complete, BiFunction<PublishedService, Docked, ServiceEntry<?>> entry) {
    /** How a published service looks and what it needs. */
    public record Docked(Tile tile, Needs needs) {}
}
