package ua.vikno.devices.linux.escpos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The known models, by name: those of {@code profiles.csv}, and those that a site has added in a directory. */
record Profiles(Map<String, Profile> byName) {
    static final String DEFAULT = "generic-80";
    /** Where a technician puts files of profiles; read when a printer is opened. */
    static final Path SITE = Path.of("/etc/vikno/printers");

    private static final Profiles BUILT_IN = new Profiles(named(builtInFile()));

    Profiles {
        byName = Map.copyOf(byName);
    }

    static Profiles builtIn() {
        return BUILT_IN;
    }

    /**
     * The built-in profiles and those of all {@code *.csv} files in the directory. A profile of the site replaces a
     * built-in one of its name.
     *
     * @throws IllegalArgumentException if a file has a fault, or a name is there twice; says file and line
     */
    static Profiles withSite(Path directory) {
        if (Files.notExists(directory)) {
            return BUILT_IN;
        }
        List<ProfileFile.Entry> site = new ArrayList<>();
        for (Path file : files(directory)) {
            try (InputStream in = Files.newInputStream(file)) {
                site.addAll(ProfileFile.read(file.toString(), in));
            } catch (IOException e) {
                throw new IllegalArgumentException("%s cannot be read: %s".formatted(file, e), e);
            }
        }
        Map<String, Profile> all = new HashMap<>(BUILT_IN.byName);
        all.putAll(named(site));
        return new Profiles(all);
    }

    /** The profile of a printer that calls itself so: of the names that its model begins with, the longest. */
    Optional<Profile> suggestedFor(Identity identity) {
        String model = identity.model().toUpperCase(Locale.ROOT);
        return byName.values().stream()
                .filter(profile -> model.startsWith(profile.name().toUpperCase(Locale.ROOT)))
                .max(Comparator.comparingInt(profile -> profile.name().length()));
    }

    /** @throws IllegalArgumentException if there is no such profile */
    Profile named(String name) {
        Profile profile = byName.get(name);
        if (profile == null) {
            throw new IllegalArgumentException("unknown printer profile '%s'".formatted(name));
        }
        return profile;
    }

    /** Every number that any known printer gives to a Cyrillic table, in order. */
    List<Integer> codePageNumbers() {
        return byName.values().stream()
                .flatMap(any -> any.codePages().values().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, Profile> named(List<ProfileFile.Entry> entries) {
        Map<String, ProfileFile.Entry> byName = new HashMap<>();
        for (ProfileFile.Entry entry : entries) {
            ProfileFile.Entry before = byName.putIfAbsent(entry.profile().name(), entry);
            if (before != null) {
                throw new IllegalArgumentException("%s: the profile '%s' stands in %s too"
                        .formatted(entry.where(), entry.profile().name(), before.where()));
            }
        }
        Map<String, Profile> profiles = new HashMap<>();
        byName.forEach((name, entry) -> profiles.put(name, entry.profile()));
        return profiles;
    }

    private static List<ProfileFile.Entry> builtInFile() {
        try (InputStream in = Objects.requireNonNull(Profiles.class.getResourceAsStream("profiles.csv"))) {
            return ProfileFile.read("profiles.csv", in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path directory) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.csv")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new IllegalArgumentException("%s cannot be read: %s".formatted(directory, e), e);
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }
}
