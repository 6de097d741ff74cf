package ua.vikno.devices.linux.ipp;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ua.vikno.devices.Condition;

/**
 * printer-state-reasons (RFC 8011, 5.4.12) judged together with what the printer can do. A word alone does not refuse it:
 * many say for ever that a tray is empty or a cartridge is, and print from another tray or go on.
 *
 * @param conditions what is the matter
 * @param doubts what is only a warning because the printer evidently can print; the reason, should a job not move
 */
record StateReasons(Set<Condition> conditions, Set<Condition> doubts) {
    private static final String ERROR = "-error";
    private static final List<String> SUFFIXES = List.of("-report", "-warning", ERROR);
    /** Not trouble in itself: see {@link Station}. */
    private static final String CONNECTING = "connecting-to-device";

    private static final Set<String> ASLEEP = Set.of("power-down", "hibernate", "suspend", "standby", "deactivated");

    /**
     * @param works whether the printer accepts jobs and has not stopped
     * @param a4 whether it names A4 among what lies in its trays
     */
    static StateReasons of(Collection<String> reasons, boolean works, boolean a4) {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        Set<Condition> doubts = EnumSet.noneOf(Condition.class);
        for (String reason : reasons) {
            String word = reason.toLowerCase(Locale.ROOT);
            ReasonTable.Row row = ReasonTable.row(stem(word));
            if (row == null) {
                continue;
            }
            // An error by its own word is one, whatever the state.
            boolean prints = works && !word.endsWith(ERROR) && (a4 || !row.paper());
            Condition condition = prints ? row.printing() : row.condition();
            if (condition != null) {
                conditions.add(condition);
            }
            if (condition != row.condition()) {
                doubts.add(row.condition());
            }
        }
        if (conditions.contains(Condition.PAPER_OUT)) {
            conditions.remove(Condition.PAPER_NEAR_END);
        }
        if (conditions.contains(Condition.TONER_EMPTY)) {
            conditions.remove(Condition.TONER_LOW);
        }
        doubts.removeAll(conditions);
        return new StateReasons(conditions, doubts);
    }

    /** Whether a queue is looking for its printer. */
    static boolean connecting(Collection<String> reasons) {
        return reasons.stream().map(StateReasons::stem).anyMatch(CONNECTING::equals);
    }

    /** Whether a printer has stopped only to save power: a job wakes it. */
    static boolean asleep(Collection<String> reasons) {
        return !reasons.isEmpty() && reasons.stream().map(StateReasons::stem).allMatch(ASLEEP::contains);
    }

    /** The suffix follows the printer's state more than the gravity of the matter. */
    private static String stem(String reason) {
        for (String suffix : SUFFIXES) {
            if (reason.endsWith(suffix)) {
                return reason.substring(0, reason.length() - suffix.length());
            }
        }
        return reason;
    }
}
