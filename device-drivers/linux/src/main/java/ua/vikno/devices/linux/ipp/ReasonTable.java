package ua.vikno.devices.linux.ipp;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;

/**
 * What the keywords of {@code printer-state-reasons} mean for a kiosk: RFC 8011 (5.4.12), PWG 5100.9 (the alerts of the
 * Printer MIB) and those that CUPS adds. A keyword that is missing here is no trouble.
 */
final class ReasonTable {
    private static final Map<String, Row> ROWS = Map.ofEntries(
            paper("media-empty"),
            paper("media-path-input-empty"),
            paper("input-tray-missing"),
            paper("media-path-media-tray-missing"),
            paper("subunit-empty"),
            always("media-needed", Condition.PAPER_OUT),
            always("input-manual-input-request", Condition.PAPER_OUT),
            always("media-path-input-request", Condition.PAPER_OUT),
            always("media-low", Condition.PAPER_NEAR_END),
            always("media-jam", Condition.PAPER_JAM),
            always("input-media-tray-jam", Condition.PAPER_JAM),
            always("media-path-jam", Condition.PAPER_JAM),
            always("media-path-input-jam", Condition.PAPER_JAM),
            always("media-path-output-jam", Condition.PAPER_JAM),
            always("output-media-tray-jam", Condition.PAPER_JAM),
            always("input-media-tray-feed-error", Condition.PAPER_JAM),
            always("media-path-input-feed-error", Condition.PAPER_JAM),
            always("media-path-output-feed-error", Condition.PAPER_JAM),
            unlessItPrints("output-area-full", Condition.OUTPUT_FULL, null),
            unlessItPrints("media-path-output-full", Condition.OUTPUT_FULL, null),
            unlessItPrints("media-path-media-tray-full", Condition.OUTPUT_FULL, null),
            unlessItPrints("output-tray-missing", Condition.OUTPUT_FULL, null),
            always("cover-open", Condition.COVER_OPEN),
            always("door-open", Condition.COVER_OPEN),
            always("interlock-open", Condition.COVER_OPEN),
            always("subunit-opened", Condition.COVER_OPEN),
            always("toner-low", Condition.TONER_LOW),
            always("marker-supply-low", Condition.TONER_LOW),
            always("marker-ink-almost-empty", Condition.TONER_LOW),
            always("developer-low", Condition.TONER_LOW),
            always("marker-developer-almost-empty", Condition.TONER_LOW),
            always("opc-near-eol", Condition.TONER_LOW),
            always("marker-waste-almost-full", Condition.TONER_LOW),
            always("marker-waste-toner-receptacle-almost-full", Condition.TONER_LOW),
            always("marker-waste-ink-receptacle-almost-full", Condition.TONER_LOW),
            supply("toner-empty", Condition.TONER_EMPTY),
            supply("marker-supply-empty", Condition.TONER_EMPTY),
            supply("marker-ink-empty", Condition.TONER_EMPTY),
            supply("developer-empty", Condition.TONER_EMPTY),
            supply("marker-developer-empty", Condition.TONER_EMPTY),
            supply("marker-supply-missing", Condition.SUPPLY_MISSING),
            supply("marker-toner-cartridge-missing", Condition.SUPPLY_MISSING),
            supply("marker-toner-missing", Condition.SUPPLY_MISSING),
            supply("marker-ink-missing", Condition.SUPPLY_MISSING),
            supply("opc-missing", Condition.SUPPLY_MISSING),
            supply("subunit-missing", Condition.SUPPLY_MISSING),
            supply("opc-life-over", Condition.UNRECOVERABLE),
            supply("marker-waste-full", Condition.UNRECOVERABLE),
            supply("marker-waste-toner-receptacle-full", Condition.UNRECOVERABLE),
            supply("marker-waste-ink-receptacle-full", Condition.UNRECOVERABLE),
            always("marker-failure", Condition.UNRECOVERABLE),
            always("media-path-failure", Condition.UNRECOVERABLE),
            always("input-media-tray-failure", Condition.UNRECOVERABLE),
            always("output-media-tray-failure", Condition.UNRECOVERABLE),
            always("subunit-unrecoverable-failure", Condition.UNRECOVERABLE),
            always("fuser-under-temp", Condition.UNRECOVERABLE),
            always("fuser-over-temp", Condition.HEAD_HOT),
            always("subunit-over-temperature", Condition.HEAD_HOT),
            always("subunit-cooling-down", Condition.HEAD_HOT),
            always("shutdown", Condition.OFFLINE),
            always("timed-out", Condition.OFFLINE),
            always("offline", Condition.OFFLINE),
            always("paused", Condition.OFFLINE),
            always("moving-to-paused", Condition.OFFLINE),
            always("spool-area-full", Condition.STALLED),
            always("cups-missing-filter", Condition.UNSUPPORTED_FORMAT));

    private ReasonTable() {}

    /**
     * One keyword.
     *
     * @param paper whether A4 in another tray makes it harmless
     * @param printing what it is while the printer evidently prints; null for nothing
     */
    record Row(Condition condition, boolean paper, @Nullable Condition printing) {}

    /** @param stem without {@code -report}, {@code -warning}, {@code -error} */
    static @Nullable Row row(String stem) {
        return ROWS.get(stem);
    }

    private static Map.Entry<String, Row> always(String stem, Condition condition) {
        return entry(stem, new Row(condition, false, condition));
    }

    private static Map.Entry<String, Row> paper(String stem) {
        return entry(stem, new Row(Condition.PAPER_OUT, true, Condition.PAPER_NEAR_END));
    }

    private static Map.Entry<String, Row> supply(String stem, Condition condition) {
        return unlessItPrints(stem, condition, Condition.TONER_LOW);
    }

    private static Map.Entry<String, Row> unlessItPrints(
            String stem, Condition condition, @Nullable Condition printing) {
        return entry(stem, new Row(condition, false, printing));
    }
}
