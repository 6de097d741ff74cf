package ua.vikno.portal.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.vikno.portal.fleet.Alert.Event;
import ua.vikno.portal.fleet.Alert.Subject;
import ua.vikno.portal.options.PortalOptions;

/**
 * Decides what is told of red troubles: when one has lasted for 2 minutes, each day while it lasts, and when it has been gone for
 * 10 minutes. One that comes back within a day must be gone for twice as long each time, 4 hours at most.
 */
final class AlertRules {
    static final Duration LASTING = Duration.ofMinutes(2);
    static final Duration GONE = Duration.ofMinutes(10);
    static final Duration LONGEST_GONE = Duration.ofHours(4);
    static final Duration DAY = Duration.ofDays(1);
    private static final int DOUBLED_AT_MOST = 5;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Instant now;
    private final boolean mayTell;
    private final List<Alert> alerts = new ArrayList<>();

    private AlertRules(Instant now, boolean mayTell) {
        this.now = now;
        this.mayTell = mayTell;
    }

    /** @param rows what is to be kept for the next look */
    record Decision(List<AlertRow> rows, List<Alert> alerts) {}

    /**
     * @param red what is wrong now, and since when
     * @param before the rows of the look before, of kiosks that are still looked after
     * @param mayTell whether a message can be made now; what is due without it is told by a later look
     */
    static Decision decide(Map<Subject, Instant> red, Collection<AlertRow> before, Instant now, boolean mayTell) {
        AlertRules rules = new AlertRules(now, mayTell);
        Map<Subject, Instant> left = new HashMap<>(red);
        List<AlertRow> rows = new ArrayList<>();
        for (AlertRow row : before) {
            Instant began = left.remove(row.subject());
            Optional<AlertRow> next = began == null ? rules.missing(row) : Optional.of(rules.there(row, began));
            next.ifPresent(rows::add);
        }
        left.forEach((subject, began) -> rows.add(AlertRow.first(subject, began, now)));
        return new Decision(rows, rules.alerts);
    }

    /** Whether it is 8 o'clock in the city, or later, for the first time since. */
    static boolean isMorning(Instant last, Instant now) {
        ZonedDateTime eight = now.atZone(PortalOptions.ZONE).with(MORNING);
        return last.isBefore((eight.toInstant().isAfter(now) ? eight.minusDays(1) : eight).toInstant());
    }

    private AlertRow there(AlertRow row, Instant began) {
        AlertRow seen = row;
        if (row.gone() != null) {
            seen = row.told() == null ? row.again(began, now) : row.goneAt(null);
        }
        Instant told = seen.told();
        if (mayTell && told == null && isPast(seen.seen(), LASTING)) {
            return tell(Event.BEGAN, seen).told(now);
        }
        if (mayTell && told != null && isPast(told, DAY)) {
            return tell(Event.LASTS, seen).told(now);
        }
        return seen;
    }

    private Optional<AlertRow> missing(AlertRow row) {
        Instant gone = row.gone() == null ? now : row.gone();
        if (row.told() == null) {
            return row.times() == 0 || isPast(gone, DAY) ? Optional.empty() : Optional.of(row.goneAt(gone));
        }
        if (mayTell && isPast(gone, patience(row.times()))) {
            return Optional.of(tell(Event.ENDED, row).ended(now));
        }
        return Optional.of(row.goneAt(gone));
    }

    private AlertRow tell(Event event, AlertRow row) {
        alerts.add(new Alert(event, row.subject(), Level.RED, row.began()));
        return row;
    }

    private boolean isPast(Instant moment, Duration length) {
        return !moment.plus(length).isAfter(now);
    }

    private static Duration patience(int times) {
        Duration doubled = GONE.multipliedBy(1L << Math.min(times, DOUBLED_AT_MOST));
        return doubled.compareTo(LONGEST_GONE) < 0 ? doubled : LONGEST_GONE;
    }
}
