package ua.vikno.kiosk.flow.ask;

/**
 * A call under way.
 *
 * @param tag unique within a visit for what is asked; kept when the same thing is asked again
 * @param <A> what the portal answers
 */
public record Asked<A>(String tag, PortalCall<A> call) {
    /** The log never sees what is asked. */
    @Override
    public String toString() {
        return "Asked[" + tag + "]";
    }
}
