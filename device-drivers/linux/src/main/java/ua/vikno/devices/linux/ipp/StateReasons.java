package ua.vikno.devices.linux.ipp;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import ua.vikno.devices.Condition;

/**
 * printer-state-reasons as conditions (RFC 8011, 5.4.12). Matched by stem: the suffix {@code -report}, {@code -warning},
 * {@code -error} follows the printer's state more than the gravity of the matter.
 */
final class StateReasons {
    private static final Map<String, Condition> STEMS = Map.ofEntries(
            Map.entry("media-empty", Condition.PAPER_OUT),
            Map.entry("media-needed", Condition.PAPER_OUT),
            Map.entry("input-tray-missing", Condition.PAPER_OUT),
            Map.entry("media-low", Condition.PAPER_NEAR_END),
            Map.entry("media-jam", Condition.PAPER_JAM),
            Map.entry("cover-open", Condition.COVER_OPEN),
            Map.entry("door-open", Condition.COVER_OPEN),
            Map.entry("interlock-open", Condition.COVER_OPEN),
            Map.entry("toner-low", Condition.TONER_LOW),
            Map.entry("marker-supply-low", Condition.TONER_LOW),
            Map.entry("toner-empty", Condition.TONER_EMPTY),
            Map.entry("marker-supply-empty", Condition.TONER_EMPTY),
            Map.entry("opc-life-over", Condition.UNRECOVERABLE),
            Map.entry("fuser-over-temp", Condition.HEAD_HOT),
            Map.entry("fuser-under-temp", Condition.UNRECOVERABLE),
            Map.entry("shutdown", Condition.OFFLINE),
            Map.entry("timed-out", Condition.OFFLINE),
            Map.entry("offline", Condition.OFFLINE),
            Map.entry("paused", Condition.OFFLINE),
            Map.entry("moving-to-paused", Condition.OFFLINE),
            Map.entry("spool-area-full", Condition.STALLED),
            Map.entry("developer-low", Condition.TONER_LOW),
            Map.entry("developer-empty", Condition.TONER_EMPTY),
            Map.entry("opc-near-eol", Condition.TONER_LOW),
            Map.entry("marker-waste-almost-full", Condition.TONER_LOW),
            Map.entry("marker-waste-full", Condition.UNRECOVERABLE),
            Map.entry("marker-failure", Condition.UNRECOVERABLE),
            // The same hands mend it: paper has to be taken out.
            Map.entry("output-area-full", Condition.PAPER_JAM),
            Map.entry("cups-missing-filter", Condition.UNSUPPORTED_FORMAT));
    /** Not trouble in itself: see {@link Station}. */
    private static final String CONNECTING = "connecting-to-device";

    private StateReasons() {}

    static Set<Condition> conditions(Collection<String> reasons) {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        for (String reason : reasons) {
            Condition condition = STEMS.get(stem(reason));
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    /** Whether a queue is looking for its printer. */
    static boolean connecting(Collection<String> reasons) {
        return reasons.stream().map(StateReasons::stem).anyMatch(CONNECTING::equals);
    }

    private static String stem(String reason) {
        for (String suffix : new String[] {"-report", "-warning", "-error"}) {
            if (reason.endsWith(suffix)) {
                return reason.substring(0, reason.length() - suffix.length());
            }
        }
        return reason;
    }
}
