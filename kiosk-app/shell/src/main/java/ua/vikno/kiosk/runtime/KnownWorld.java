package ua.vikno.kiosk.runtime;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Event;

/** The latest events that concern no resident, to be told again to a flow that begins again. */
final class KnownWorld {
    private Event.@Nullable Readiness readiness;
    private Event.@Nullable Published published;
    private Event.@Nullable Tick tick;
    private Event.@Nullable Announced announced;
    private Event.@Nullable Paused paused;
    private Event.@Nullable Hours hours;

    void remember(Event event) {
        switch (event) {
            case Event.Readiness r -> readiness = r;
            case Event.Published p -> published = p;
            case Event.Tick t -> tick = t;
            case Event.Announced a -> announced = a;
            case Event.Paused p -> paused = p;
            case Event.Hours h -> hours = h;
            case Event.Did _,
                    Event.Scanned _,
                    Event.Carded _,
                    Event.Served _,
                    Event.Proved _,
                    Event.Answered<?> _,
                    Event.Refused _,
                    Event.Printing _,
                    Event.Printed _,
                    Event.Headphones _,
                    Event.HelpButton _,
                    Event.Nearby _,
                    Event.SpeechBusy _ -> {}
        }
    }

    List<Event> known() {
        return Stream.<@Nullable Event>of(tick, readiness, published, announced, paused, hours)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
