package ua.vikno.portal.registers.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the headings of a file with those of its form; order is free, names are not. */
final class Headings {
    private Headings() {}

    /** Heading to position, for headings that the form knows; whatever is wrong goes to {@code faults}. */
    static Map<String, Integer> check(
            List<String> found, List<String> expected, List<String> ignored, int line, Faults faults) {
        Map<String, Integer> index = new HashMap<>();
        Set<String> wanted = new HashSet<>(expected);
        wanted.addAll(ignored);
        for (int i = 0; i < found.size(); i++) {
            String heading = found.get(i);
            if (!wanted.contains(heading)) {
                faults.add(line, heading, heading, Reason.UNEXPECTED_COLUMN);
            } else if (index.putIfAbsent(heading, i) != null) {
                faults.add(line, heading, heading, Reason.DUPLICATE_COLUMN);
            }
        }
        for (String heading : expected) {
            if (!index.containsKey(heading)) {
                faults.add(line, heading, "", Reason.MISSING_COLUMN);
            }
        }
        return index;
    }
}
