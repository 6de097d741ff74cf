package ua.vikno.technician.network;

import java.util.ArrayList;
import java.util.List;

/** Reads what {@code nmcli --terse} says: a line for each thing, fields between colons, a backslash before one that belongs to a field. */
final class Terse {
    private Terse() {}

    /** @return only lines of exactly that many fields */
    static List<List<String>> of(String said, int fields) {
        return said.lines()
                .map(Terse::fields)
                .filter(each -> each.size() == fields)
                .toList();
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                field.append(line.charAt(++i));
            } else if (c == ':') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return List.copyOf(fields);
    }
}
