package ua.vikno.portal.registers;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;

/**
 * Which months a register can mean. A month beyond them is a mistyped year: taken, it would be the newest of all, and
 * everybody else would owe nothing.
 */
record MonthLimits(YearMonth earliest, YearMonth latest) {
    private static final int OLDEST_MONTHS = 120;
    /** One file holds at most so many months before its newest. */
    private static final int SPAN_MONTHS = 36;

    /** From ten years ago to the next month. */
    static MonthLimits at(Clock clock) {
        YearMonth now = YearMonth.from(clock.instant().atZone(PortalOptions.ZONE));
        return new MonthLimits(now.minusMonths(OLDEST_MONTHS), now.plusMonths(1));
    }

    /** What is wrong with a month by itself. */
    Optional<String> wrong(YearMonth month) {
        if (month.isAfter(latest)) {
            return Optional.of(Reason.MONTH_AHEAD.with("later than " + latest));
        }
        return month.isBefore(earliest)
                ? Optional.of(Reason.MONTH_TOO_OLD.with("earlier than " + earliest))
                : Optional.empty();
    }

    /** Tells months that are years before the newest of the same file. */
    static void span(Map<YearMonth, Integer> firstLines, String column, Faults faults) {
        firstLines.keySet().stream()
                .max(YearMonth::compareTo)
                .ifPresent(newest -> firstLines.forEach((month, line) -> {
                    if (month.isBefore(newest.minusMonths(SPAN_MONTHS))) {
                        faults.add(
                                line, column, month.toString(), Reason.MONTH_TOO_OLD.with("others are of " + newest));
                    }
                }));
    }
}
