package ua.vikno.kiosk.flow.ask;

import ua.vikno.portal.api.PortalApi;

/**
 * A call that creates nothing: asked twice it does no harm, so it carries no idempotency key and is kept nowhere.
 *
 * @param <A> what the portal answers
 */
public sealed interface Query<A> extends PortalCall<A> permits PublishedQuery, IdentityQuery, BillingQuery {
    /** Makes the call; waits for the answer. */
    A on(PortalApi portal);
}
