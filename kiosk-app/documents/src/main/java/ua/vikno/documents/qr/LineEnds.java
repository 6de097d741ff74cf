package ua.vikno.documents.qr;

import java.util.ArrayList;
import java.util.List;

/** Line feeds only in format 003; the older ones allow carriage return and line feed, but the same everywhere. */
final class LineEnds {
    private LineEnds() {}

    static List<FieldFault> faults(Format format, String text) {
        long feeds = text.chars().filter(c -> c == '\n').count();
        long returns = text.chars().filter(c -> c == '\r').count();
        var faults = new ArrayList<FieldFault>();
        if (returns > 0 && format == Format.F003) {
            faults.add(new FieldFault(0, "carriage-return", "%d".formatted(returns)));
        }
        if (returns > 0 && returns != feeds) {
            faults.add(new FieldFault(0, "mixed-line-ends", "%d of %d".formatted(returns, feeds)));
        }
        return faults;
    }
}
