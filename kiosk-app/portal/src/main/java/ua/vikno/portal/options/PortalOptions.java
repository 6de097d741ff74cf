package ua.vikno.portal.options;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * How a portal is started, from command line, environment or {@code application.properties}.
 *
 * @param registers a directory loaded at start; empty for none
 * @param generated whether the portal makes its registers itself, in {@code registers} or a directory of its own
 * @param demonstration whether papers say «ЗРАЗОК» and control codes may be asked for
 * @param payees the providers' requisites; without them only a demonstration forms bills
 * @param keys {@code id:sha256[:provider]}, see {@code Callers}
 */
public record PortalOptions(
        String city,
        Optional<Path> registers,
        boolean generated,
        String database,
        boolean demonstration,
        List<String> keys,
        Optional<String> secret,
        Optional<Path> payees,
        int previewsPerMinute,
        Optional<Path> readyFile) {
    static PortalOptions of(Environment environment) {
        String registers = environment.getProperty("registers", "");
        boolean generated = registers.equals("demo");
        boolean demonstration = generated || isSet(environment.getProperty("demonstration"));
        List<String> keys = Arrays.stream(environment.getProperty("keys", "").split(",", -1))
                .map(String::strip)
                .filter(k -> !k.isEmpty())
                .toList();
        return new PortalOptions(
                environment.getProperty("city", "pavlohrad"),
                generated || registers.isEmpty() ? Optional.empty() : Optional.of(Path.of(registers)),
                generated,
                environment.getProperty("database", "jdbc:sqlite:vikno-portal.db"),
                demonstration,
                List.copyOf(keys),
                Optional.ofNullable(environment.getProperty("secret")),
                Optional.ofNullable(environment.getProperty("payees")).map(Path::of),
                environment.getProperty("previews-per-minute", Integer.class, 60),
                Optional.ofNullable(environment.getProperty("ready-file")).map(Path::of));
    }

    /** A switch on the command line has no value. */
    private static boolean isSet(@Nullable String value) {
        return value != null && (value.isEmpty() || Boolean.parseBoolean(value));
    }

    @Override
    public String toString() {
        return "PortalOptions[" + city + "]";
    }
}
