package ua.vikno.portal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Refuses what the portal would not heed: a misspelt {@code --kiosks=certificates} would let kiosks in by keys, and tell nobody. */
final class KnownOptions {
    /** Of the server, its log and its certificate; named as Spring Boot names them. */
    private static final Pattern FOREIGN = Pattern.compile("(server|spring|logging)\\..+");

    private static final Pattern EXPLAINED = Pattern.compile("(?m)^--([a-z-]+)");
    private static final String SECRET = "secret";

    private KnownOptions() {}

    /**
     * Does nothing if all of them are known.
     *
     * @param help explains each option at the beginning of a line
     * @throws IllegalArgumentException naming the first that is not
     */
    static void check(List<String> given, String help) {
        Set<String> known =
                EXPLAINED.matcher(help).results().map(option -> option.group(1)).collect(Collectors.toSet());
        // Whoever writes the secret itself is told where it belongs.
        known.add(SECRET);
        for (String word : given) {
            String name = word.startsWith("--") ? word.substring(2).split("=", 2)[0] : "";
            if (!known.contains(name) && !FOREIGN.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        (name.isEmpty() ? word : "--" + name) + ": there is no such option; --help tells all");
            }
        }
    }
}
