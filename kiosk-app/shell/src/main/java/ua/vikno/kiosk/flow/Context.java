package ua.vikno.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.portal.api.identity.Session;

/**
 * What a service may know about the visit around it.
 *
 * @param now the wall clock, for dates
 * @param uptime the monotonic clock, for waiting
 * @param answerWithin how long the portal may take for one answer
 * @param language in which the screens are shown
 * @param size of their letters
 * @param stamp names the visit and the event being handled; makes tags unique
 * @param directory null until the portal or the kiosk's cache has answered for the first time
 * @param session null until the resident was identified
 */
public record Context(
        Instant now,
        Uptime uptime,
        Duration answerWithin,
        Event.Readiness readiness,
        @Nullable Directory directory,
        @Nullable Session session,
        Settings.Language language,
        Settings.TextSize size,
        String stamp) {

    /** A name nothing else in this visit, and nothing in another visit, is asked or printed under. */
    public String tag(String name) {
        return stamp + "." + name;
    }

    /** The portal session's token; empty when there is none, which the portal refuses as expired. */
    public String token() {
        return session == null ? "" : session.token();
    }
}
