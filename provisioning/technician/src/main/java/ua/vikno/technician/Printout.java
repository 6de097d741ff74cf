package ua.vikno.technician;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceStatus;

/** Where results go: lines for people, or one JSON object on each line for machines. */
final class Printout {
    private final PrintStream out;
    private final boolean json;

    Printout(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** @param facts alternately a name and a value */
    synchronized void tell(String forPeople, @Nullable Object... facts) {
        tell(forPeople, map(facts));
    }

    synchronized void tell(String forPeople, Map<String, ? extends @Nullable Object> facts) {
        if (!json) {
            out.println(forPeople);
        } else if (!facts.isEmpty()) {
            out.println(Json.of(facts));
        }
    }

    static Map<String, @Nullable Object> map(@Nullable Object... facts) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            map.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        return map;
    }

    /** A status as its facts. */
    static Map<String, @Nullable Object> map(DeviceStatus status) {
        List<Condition> conditions = new ArrayList<>(status.conditions());
        conditions.sort(null);
        return map(
                "state",
                status.state(),
                "usable",
                status.usable(),
                "conditions",
                conditions,
                "last_contact",
                status.lastContact(),
                "detail",
                status.detail());
    }
}
