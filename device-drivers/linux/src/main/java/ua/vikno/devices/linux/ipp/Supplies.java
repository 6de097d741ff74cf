package ua.vikno.devices.linux.ipp;

import com.hp.jipp.encoding.IntType;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeyValues;
import com.hp.jipp.encoding.NameType;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Supply;

/**
 * Toner and the like: {@code printer-supply} (PWG 5100.13, 5.6.30) of the printer itself, or the {@code marker-…}
 * attributes with which CUPS retells them.
 */
final class Supplies {
    static final IntType.Set MARKER_LEVELS = new IntType.Set("marker-levels");
    static final IntType.Set MARKER_LOW_LEVELS = new IntType.Set("marker-low-levels");
    static final NameType.Set MARKER_NAMES = new NameType.Set("marker-names");

    /** A printer that does not say what it calls low; ippeveprinter and most others mean this. */
    private static final int USUAL_LOW = 10;
    /** More is a mistake, not a machine. */
    private static final int MOST = 32;

    private static final int FULL = 100;

    private Supplies() {}

    static List<Supply> of(IppPacket answer) {
        try {
            List<Supply> own = ownWords(answer);
            return own.isEmpty() ? retold(answer) : own;
        } catch (RuntimeException e) {
            // Levels of an unexpected type are no reason not to print.
            return List.of();
        }
    }

    private static List<Supply> ownWords(IppPacket answer) {
        List<String> names = answer.getStrings(Tag.printerAttributes, Types.printerSupplyDescription);
        List<Supply> supplies = new ArrayList<>();
        for (KeyValues values : answer.getValues(Tag.printerAttributes, Types.printerSupply)) {
            if (supplies.size() < MOST) {
                String type = String.valueOf(values.get("type"));
                int level = percent(values);
                if ("receptacleThatIsFilled".equals(values.get("class")) && level != Supply.UNKNOWN) {
                    level = FULL - level;
                }
                supplies.add(supply(name(names, supplies.size(), type), level, USUAL_LOW));
            }
        }
        return List.copyOf(supplies);
    }

    private static List<Supply> retold(IppPacket answer) {
        List<String> names = answer.getStrings(Tag.printerAttributes, MARKER_NAMES);
        List<Integer> low = answer.getValues(Tag.printerAttributes, MARKER_LOW_LEVELS);
        List<Supply> supplies = new ArrayList<>();
        for (int level : answer.getValues(Tag.printerAttributes, MARKER_LEVELS)) {
            int i = supplies.size();
            if (i < MOST) {
                supplies.add(supply(name(names, i, "marker"), level, i < low.size() ? low.get(i) : USUAL_LOW));
            }
        }
        return List.copyOf(supplies);
    }

    private static Supply supply(String name, int level, int low) {
        int percent = level < 0 || level > FULL ? Supply.UNKNOWN : level;
        return new Supply(name, percent, percent != Supply.UNKNOWN && percent <= low);
    }

    private static String name(List<String> names, int i, String otherwise) {
        return i < names.size() ? names.get(i) : otherwise;
    }

    private static int percent(KeyValues values) {
        int most = number(values.get("maxcapacity"));
        int level = number(values.get("level"));
        return most <= 0 || level < 0 ? Supply.UNKNOWN : Math.toIntExact(Math.min(FULL, (long) FULL * level / most));
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? Supply.UNKNOWN : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return Supply.UNKNOWN;
        }
    }
}
