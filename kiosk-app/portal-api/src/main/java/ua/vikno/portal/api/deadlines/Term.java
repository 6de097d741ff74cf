package ua.vikno.portal.api.deadlines;

import java.time.Duration;
import java.time.LocalDate;

/** How long something may take. */
public sealed interface Term {
    /** Counted by days: the day on which it begins is day 0. */
    sealed interface OfDays extends Term {
        /** The last day, wherever it falls. */
        LocalDate last(LocalDate begun, WorkingCalendar calendar);
    }

    /** One month is not 30 days: from 31 January until the last day of February. At most 120. */
    record Months(int count) implements OfDays {
        private static final int MOST = 120;

        public Months {
            within(count, MOST);
        }

        @Override
        public LocalDate last(LocalDate begun, WorkingCalendar calendar) {
            return begun.plusMonths(count);
        }
    }

    /** Days of the calendar, at most 3,660. */
    record Days(int count) implements OfDays {
        private static final int MOST = 3660;

        public Days {
            within(count, MOST);
        }

        @Override
        public LocalDate last(LocalDate begun, WorkingCalendar calendar) {
            return begun.plusDays(count);
        }
    }

    /** Days on which the city works, at most 1,000. */
    record WorkingDays(int count) implements OfDays {
        private static final int MOST = 1000;

        public WorkingDays {
            within(count, MOST);
        }

        @Override
        public LocalDate last(LocalDate begun, WorkingCalendar calendar) {
            LocalDate day = begun;
            for (int left = count; left > 0; left--) {
                day = calendar.onOrAfter(day.plusDays(1));
            }
            return day;
        }
    }

    /**
     * Time that passes: 24 hours are 24 hours, also in the night in which clocks are changed. At most 366 days.
     *
     * @param daysOffRest whether the hours of days off do not count
     */
    record Hours(Duration length, boolean daysOffRest) implements Term {
        private static final Duration MOST = Duration.ofDays(366);

        public Hours {
            if (!length.isPositive() || length.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("must be longer than nothing and at most 366 days");
            }
        }
    }

    private static void within(int count, int most) {
        if (count < 1 || count > most) {
            throw new IllegalArgumentException("must be 1 to " + most);
        }
    }
}
