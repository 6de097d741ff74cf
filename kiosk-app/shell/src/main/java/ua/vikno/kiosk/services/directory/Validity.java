package ua.vikno.kiosk.services.directory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.published.Tariff;

/**
 * Whether a published tariff is in force today, as far as its dates tell. One that nobody has confirmed for two years is
 * neither valid nor former: nobody knows.
 */
enum Validity {
    VALID,
    COMING,
    UNKNOWN,
    FORMER;

    /** What was last confirmed earlier than this may have been changed since. */
    private static final int MONTHS_TRUSTED = 24;
    /** So much newer, a tariff replaces one for other consumers, too: their groups are named anew with each decision. */
    private static final int YEARS_REPLACED = 3;

    private static final String EVERYBODY = "усі групи";

    /** A tariff and what is known of it. */
    record Judged(Tariff tariff, Validity validity) {}

    /**
     * Valid ones first as they were published, then coming ones, unknown and former ones, each newest first.
     *
     * @param tariffs of one service
     */
    static List<Judged> of(List<Tariff> tariffs, LocalDate today) {
        List<Judged> dated = tariffs.stream()
                .map(tariff -> new Judged(tariff, byDates(tariff, tariffs, today)))
                .toList();
        return dated.stream()
                .map(judged -> replacedByValid(judged, dated) ? new Judged(judged.tariff(), FORMER) : judged)
                .sorted(Comparator.comparing(Judged::validity)
                        .thenComparing(judged -> newest(judged, today), Comparator.reverseOrder()))
                .toList();
    }

    /** For sorting: valid ones are equally new, undated ones the oldest. */
    private static LocalDate newest(Judged judged, LocalDate today) {
        LocalDate seen = judged.validity() == VALID ? today : seen(judged.tariff(), today);
        return seen == null ? LocalDate.MIN : seen;
    }

    private static Validity byDates(Tariff tariff, List<Tariff> all, LocalDate today) {
        LocalDate from = first(tariff.validFrom());
        LocalDate to = last(tariff.validTo());
        if (to != null && to.isBefore(today)) {
            return FORMER;
        }
        if (from != null && from.isAfter(today)) {
            return COMING;
        }
        if (all.stream().anyMatch(other -> replaces(other, tariff, today))) {
            return FORMER;
        }
        LocalDate seen = seen(tariff, today);
        boolean confirmed = seen != null && !seen.isBefore(today.minusMonths(MONTHS_TRUSTED));
        return to != null || confirmed ? VALID : UNKNOWN;
    }

    private static boolean replaces(Tariff newer, Tariff older, LocalDate today) {
        LocalDate from = first(newer.validFrom());
        if (from != null && from.isAfter(today)) {
            return false;
        }
        LocalDate late = seen(newer, today);
        LocalDate early = seen(older, today);
        if (late == null || early == null || !late.isAfter(early) || !sameLine(newer, older)) {
            return false;
        }
        return sameConsumers(newer, older) || !late.isBefore(early.plusYears(YEARS_REPLACED));
    }

    /** Of one line at most one is valid: an undated one beside it is not. */
    private static boolean replacedByValid(Judged judged, List<Judged> all) {
        return judged.validity() == UNKNOWN
                && all.stream()
                        .anyMatch(other -> other.validity() == VALID
                                && sameLine(other.tariff(), judged.tariff())
                                && sameConsumers(other.tariff(), judged.tariff()));
    }

    private static boolean sameLine(Tariff one, Tariff other) {
        return Objects.equals(one.provider(), other.provider()) && one.unit().equals(other.unit());
    }

    private static boolean sameConsumers(Tariff newer, Tariff older) {
        String whose = newer.consumers();
        return whose == null || whose.equals(EVERYBODY) || whose.equals(older.consumers());
    }

    /** The last day on which it is known to have been in force; null where no date was published. */
    private static @Nullable LocalDate seen(Tariff tariff, LocalDate today) {
        return Stream.of(tariff.validFrom(), tariff.asOf())
                .flatMap(when -> Stream.ofNullable(first(when)))
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The first day of a year, a month or a day. */
    private static @Nullable LocalDate first(@Nullable String when) {
        if (when == null) {
            return null;
        }
        if (when.matches("\\d{4}")) {
            return LocalDate.of(Integer.parseInt(when), 1, 1);
        }
        YearMonth month = Facts.month(when);
        return month == null ? Facts.day(when) : month.atDay(1);
    }

    private static @Nullable LocalDate last(@Nullable String when) {
        LocalDate first = first(when);
        if (when == null || first == null) {
            return null;
        }
        if (when.matches("\\d{4}")) {
            return first.plusYears(1).minusDays(1);
        }
        return Facts.month(when) == null ? first : first.plusMonths(1).minusDays(1);
    }
}
