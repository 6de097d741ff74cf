package ua.vikno.kiosk.flow;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Words;

/** The words of units, as registers and published tariffs spell them. */
public final class Units {
    private static final String HRYVNIAS = "грн/";

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("м3", "unit.m3"),
            Map.entry("m3", "unit.m3"),
            Map.entry("м2", "unit.m2"),
            Map.entry("m2", "unit.m2"),
            Map.entry("особа", "unit.person"),
            Map.entry("осіб", "unit.person"),
            Map.entry("person", "unit.person"),
            Map.entry("Гкал", "unit.gcal"),
            Map.entry("кВт·год", "unit.kwh"),
            Map.entry("т", "unit.per.tonne"),
            Map.entry("м2 на місяць", "unit.per.m2-month"),
            Map.entry("м2 на місяць опалювального періоду", "unit.per.m2-heating-month"),
            Map.entry("особу на місяць", "unit.per.person-month"),
            Map.entry("абонент на місяць", "unit.per.subscriber-month"),
            Map.entry("особовий рахунок на місяць", "unit.per.account-month"));

    private Units() {}

    /** @param spelt {@code м3}, or {@code грн/м3} of a tariff; what has no words of its own is shown as it is spelt */
    public static Words of(String spelt) {
        String bare = spelt.startsWith(HRYVNIAS) ? spelt.substring(HRYVNIAS.length()) : spelt;
        String unit = bare.replace("м³", "м3").replace("м²", "м2");
        String key = KEYS.get(unit);
        return key == null ? Words.verbatim(unit.replace("м3", "м³").replace("м2", "м²")) : Words.of(key);
    }

    /**
     * A quantity with its unit in the case that follows «за» and «на»: 1 особу, 1,5 особи, 77,6 м².
     *
     * @param spelt null where the register names none
     */
    public static Words measured(@Nullable String spelt, BigDecimal quantity) {
        Words.Decimal number = new Words.Decimal(quantity);
        Words unit = spelt == null ? Words.of("unit.one.counted", number) : of(spelt);
        Words counted = unit.key().equals("unit.person") ? Words.of("unit.person.counted", number) : unit;
        return Words.secret("unit.measured", number, new Words.Nested(counted));
    }
}
