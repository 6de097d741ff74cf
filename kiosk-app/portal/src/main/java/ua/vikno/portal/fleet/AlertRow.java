package ua.vikno.portal.fleet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.fleet.Alert.Subject;

/**
 * What is known of a red trouble from look to look.
 *
 * @param began when it began, as the kiosk's state has it
 * @param seen the look that saw it first
 * @param told when somebody was told of it last; null for a trouble that is too young, or has ended
 * @param gone since when it has not been seen; null while it is
 * @param times how often it has ended within a day of the time before
 */
record AlertRow(
        Subject subject,
        Instant began,
        Instant seen,
        @Nullable Instant told,
        @Nullable Instant gone,
        int times) {
    static AlertRow first(Subject subject, Instant began, Instant now) {
        return new AlertRow(subject, began, now, null, null, 0);
    }

    AlertRow again(Instant began, Instant now) {
        return new AlertRow(subject, began, now, null, null, times);
    }

    AlertRow told(Instant now) {
        return new AlertRow(subject, began, seen, now, gone, times);
    }

    AlertRow goneAt(@Nullable Instant moment) {
        return new AlertRow(subject, began, seen, told, moment, times);
    }

    AlertRow ended(Instant now) {
        return new AlertRow(subject, began, seen, null, now, times + 1);
    }
}
