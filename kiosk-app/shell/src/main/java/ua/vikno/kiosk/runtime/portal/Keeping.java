package ua.vikno.kiosk.runtime.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event.Hours.Closed;

/** Keeps the kiosk to its week plan: told what changes, while nobody is there; must return at once. */
interface Keeping {
    /** @param closed null when it opens */
    void hours(@Nullable Closed closed);

    /**
     * How the picture is shown.
     *
     * @param percent of the panel's brightness
     * @param step 0 to 8: in its place, or a little beside it
     */
    void picture(int percent, int step);

    /**
     * A quiet minute: nobody is expected, and nobody has been here for 5 minutes. Told each second while it lasts.
     *
     * @param at the portal's time
     * @param usual whether it is the hour for a test of the kiosk, or only a closed one
     */
    void quiet(Instant at, boolean usual);

    /** The process is to end and to begin anew. */
    void restart();
}
