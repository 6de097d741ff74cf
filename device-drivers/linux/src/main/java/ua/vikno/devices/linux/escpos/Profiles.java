package ua.vikno.devices.linux.escpos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The known models, from {@code profiles.csv}. */
final class Profiles {
    static final String DEFAULT = "generic-80";

    private Profiles() {}

    static Map<String, Profile> all() {
        try (InputStream in = Objects.requireNonNull(Profiles.class.getResourceAsStream("profiles.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Profile::parse)
                    .collect(Collectors.toUnmodifiableMap(Profile::name, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The profile of a printer that calls itself so: of the names that its model begins with, the longest. */
    static Optional<Profile> suggestedFor(Identity identity) {
        String model = identity.model().toUpperCase(Locale.ROOT);
        return all().values().stream()
                .filter(profile -> model.startsWith(profile.name().toUpperCase(Locale.ROOT)))
                .max(Comparator.comparingInt(profile -> profile.name().length()));
    }

    /** @throws IllegalArgumentException if there is no such profile */
    static Profile named(String name) {
        Profile profile = all().get(name);
        if (profile == null) {
            throw new IllegalArgumentException("unknown printer profile '%s'".formatted(name));
        }
        return profile;
    }
}
