package ua.vikno.kiosk.boot;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.portal.PortalAccess;
import ua.vikno.portal.api.published.City;
import ua.vikno.state.file.DurableFile;

/** The counter where people help, from the kiosk's own copy of what the portal published; for when nothing else works. */
record NearestCounter(DurableFile published, EventLog log) {
    /** @return name, address and telephone as far as they are known; empty when the copy cannot be read */
    List<String> lines() {
        try {
            return PortalAccess.lastPublished(published, log)
                    .map(directory -> lines(directory.city().centre()))
                    .orElse(List.of());
        } catch (Throwable broken) {
            // The same fault may have kept the kiosk from starting; the page is shown without the counter then.
            log.note(LogEvent.DIRECTORY_UNREADABLE, broken);
            return List.of();
        }
    }

    private static List<String> lines(City.Centre centre) {
        return Stream.<@Nullable String>of(centre.name(), centre.address(), centre.phone())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
