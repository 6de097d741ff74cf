package ua.vikno.portal.fleet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.api.fleet.WeekPlan;
import ua.vikno.portal.api.fleet.WeekPlan.SpecialDay;
import ua.vikno.portal.options.PortalOptions;

/** What an operator does with week plans from a page. Each act is noted first, and what notes it may throw: then nothing has changed. */
public final class PlanDesk {
    public static final int DARKEST = 20;
    private static final int BRIGHTEST = 100;
    private static final int MOST_DAYS = 100;

    private final PlanBook book;
    private final Predicate<String> kiosks;

    /** @param kiosks whether a kiosk of this name is known */
    PlanDesk(PlanBook book, Predicate<String> kiosks) {
        this.book = book;
        this.kiosks = kiosks;
    }

    /** What is wrong with a plan. */
    public enum Fault {
        UNKNOWN_KIOSK,
        TOO_MANY_PLANS,
        END_BEFORE_START,
        BRIGHTNESS,
        TOO_MANY_DAYS,
        TWICE_THE_SAME_DAY,
        REASON,
        NEVER_OPEN
    }

    /** @param kiosk null for the plan of all */
    public Optional<WeekPlan> own(@Nullable String kiosk) {
        return book.own(kiosk);
    }

    /** Kiosks that have a plan of their own. */
    public List<String> kiosks() {
        return book.kiosks();
    }

    public boolean isKiosk(String name) {
        return kiosks.test(name);
    }

    /**
     * Sets a plan in place of the one there is; days that are over are left out.
     *
     * @param kiosk null for all that have none of their own
     * @return empty when it is set
     */
    public Optional<Fault> set(@Nullable String kiosk, WeekPlan plan, BiConsumer<Kind, Map<String, Object>> noting) {
        Fault fault = fault(kiosk, plan);
        if (fault != null) {
            return Optional.of(fault);
        }
        LocalDate today = LocalDate.ofInstant(book.clock().instant(), PortalOptions.ZONE);
        WeekPlan kept = new WeekPlan(
                plan.week(),
                plan.days().stream().filter(day -> !day.date().isBefore(today)).toList(),
                plan.servesClosed(),
                plan.brightness(),
                plan.restart());
        noting.accept(Kind.PLAN_SET, Map.of("kiosk", kiosk == null ? "" : kiosk));
        return book.set(kiosk, kept) ? Optional.empty() : Optional.of(Fault.TOO_MANY_PLANS);
    }

    /** Ends a plan; one that is not there is let be. */
    public void end(@Nullable String kiosk, BiConsumer<Kind, Map<String, Object>> noting) {
        if (book.own(kiosk).isPresent()) {
            noting.accept(Kind.PLAN_ENDED, Map.of("kiosk", kiosk == null ? "" : kiosk));
            book.end(kiosk);
        }
    }

    private @Nullable Fault fault(@Nullable String kiosk, WeekPlan plan) {
        if (kiosk != null && !kiosks.test(kiosk)) {
            return Fault.UNKNOWN_KIOSK;
        }
        if (kiosk != null && book.own(kiosk).isEmpty() && book.kiosks().size() >= PlanBook.MOST) {
            return Fault.TOO_MANY_PLANS;
        }
        if (plan.week().stream().anyMatch(hours -> !hours.from().isBefore(hours.to()))) {
            return Fault.END_BEFORE_START;
        }
        // A week without an hour is a slip of the pen: the kiosk would never serve.
        if (plan.week().isEmpty()) {
            return Fault.NEVER_OPEN;
        }
        if (outside(plan.brightness().day()) || outside(plan.brightness().evening())) {
            return Fault.BRIGHTNESS;
        }
        if (plan.days().size() > MOST_DAYS) {
            return Fault.TOO_MANY_DAYS;
        }
        Set<LocalDate> dates = new HashSet<>();
        for (SpecialDay day : plan.days()) {
            if (!dates.add(day.date())) {
                return Fault.TWICE_THE_SAME_DAY;
            }
            if (day.from() != null && (day.to() == null || !day.from().isBefore(day.to()))) {
                return Fault.END_BEFORE_START;
            }
            if (day.reason().texts().values().stream().anyMatch(words -> NoticeRules.words(words) != null)) {
                return Fault.REASON;
            }
        }
        return null;
    }

    private static boolean outside(int percent) {
        return percent < DARKEST || percent > BRIGHTEST;
    }
}
