package ua.vikno.demonstration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.state.config.Panel;

/**
 * What a demonstration is asked for.
 *
 * @param registers null for the set that the portal makes itself
 * @param account whose bill; null for one that shows much
 * @param sheet a contact sheet of the tour's screens is wanted; never without the tour
 * @param portalClassPath of the portal's process
 */
record DemoOptions(
        String city,
        @Nullable Path registers,
        @Nullable String account,
        Path out,
        boolean tour,
        boolean sheet,
        boolean landscape,
        String portalClassPath) {
    static final String USAGE = """
        usage: DemoMain [--city NAME] [--registers DIR] [--account N] [--out DIR] [--tour] [--sheet]
                        [--orientation portrait|landscape] --portal-classpath PATH\
        """;

    private static final Set<String> CITIES = Set.of("pavlohrad", "khmelnytskyi", "ternopil", "uzhhorod", "dnipro");
    private static final Set<String> FLAGS = Set.of("--tour", "--sheet");
    private static final Set<String> KEYS =
            Set.of("city", "registers", "account", "out", "orientation", "portal-classpath");

    /** @throws IllegalArgumentException with a sentence for the person who typed it */
    static DemoOptions parse(String... arguments) {
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        List<String> rest = new ArrayList<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String argument = rest.removeFirst();
            if (FLAGS.contains(argument)) {
                flags.add(argument);
                continue;
            }
            String[] pair = argument.split("=", 2);
            String key = pair[0].startsWith("--") ? pair[0].substring(2) : "";
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("unknown option: " + argument);
            }
            if (pair.length < 2 && rest.isEmpty()) {
                throw new IllegalArgumentException(argument + " needs a value");
            }
            values.put(key, pair.length == 2 ? pair[1] : rest.removeFirst());
        }
        return new DemoOptions(
                oneOf("city", values.getOrDefault("city", "pavlohrad"), CITIES),
                Optional.ofNullable(values.get("registers")).map(Path::of).orElse(null),
                values.get("account"),
                Path.of(values.getOrDefault("out", "target/demo")),
                !flags.isEmpty(),
                flags.contains("--sheet"),
                oneOf("orientation", values.getOrDefault("orientation", "portrait"), Set.of("portrait", "landscape"))
                        .equals("landscape"),
                Optional.ofNullable(values.get("portal-classpath"))
                        .orElseThrow(() -> new IllegalArgumentException("--portal-classpath is missing")));
    }

    Panel panel() {
        return landscape ? new Panel(1920, 1080, 21.5, 850, false) : new Panel(1080, 1920, 21.5, 850, false);
    }

    private static String oneOf(String key, String value, Set<String> known) {
        if (!known.contains(value)) {
            throw new IllegalArgumentException("--%s is none of %s: %s".formatted(key, known, value));
        }
        return value;
    }
}
