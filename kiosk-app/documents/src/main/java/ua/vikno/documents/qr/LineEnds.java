package ua.vikno.documents.qr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Line feeds only in format 003; the older ones allow carriage return and line feed, but the same everywhere. */
final class LineEnds {
    private LineEnds() {}

    static List<FieldFault> faults(Format format, String text) {
        long feeds = text.chars().filter(c -> c == '\n').count();
        long returns = text.chars().filter(c -> c == '\r').count();
        var faults = new ArrayList<FieldFault>();
        if (returns > 0 && format == Format.F003) {
            faults.add(new FieldFault(0, "carriage-return", String.format(Locale.ROOT, "%d", returns)));
        }
        if (returns > 0 && returns != feeds) {
            faults.add(new FieldFault(0, "mixed-line-ends", String.format(Locale.ROOT, "%d of %d", returns, feeds)));
        }
        return faults;
    }
}
