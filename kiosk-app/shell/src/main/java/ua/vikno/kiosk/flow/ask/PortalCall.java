package ua.vikno.kiosk.flow.ask;

/**
 * One call of the portal, as data. A new operation is a record in the query of its mechanism or in {@link Submission}.
 *
 * @param <A> what the portal answers
 */
public sealed interface PortalCall<A> permits Query, Submission {}
