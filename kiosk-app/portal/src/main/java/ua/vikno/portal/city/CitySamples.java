package ua.vikno.portal.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ua.vikno.portal.city.form.ResidentForms;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.yaml.Findings;

/** Five cities as directories, inside the portal: to try a portal with, and to copy a city of one's own from. */
public final class CitySamples {
    public static final List<String> ALL = List.of("pavlohrad", "khmelnytskyi", "ternopil", "dnipro", "uzhhorod");

    private CitySamples() {}

    /** @throws IllegalArgumentException for a city that is no sample */
    static CityDirectory read(String slug, Optional<Payees> payees, boolean demonstration) {
        return with(slug, directory -> {
            Findings findings = new Findings();
            CityDirectory city = CityDirectory.read(directory, payees, demonstration, findings);
            findings.refuse();
            return city;
        });
    }

    /** As a demonstration, with invented requisites. */
    public static CityDirectory demonstration(String slug) {
        return read(slug, Optional.empty(), true);
    }

    /** Copies a sample, the built-in forms of registers and the forms of residents into a directory that is not there yet, or is empty. */
    public static void copy(String slug, Path to) throws IOException {
        Files.createDirectories(to.resolve(CityDirectory.FORMS));
        for (String form : Forms.BUILT_IN) {
            Files.writeString(to.resolve(CityDirectory.FORMS).resolve(form + ".yaml"), Forms.description(form));
        }
        with(slug, directory -> {
            try {
                copyFiles(directory, to);
                copyFiles(directory.resolveSibling(ResidentForms.DIRECTORY), to.resolve(ResidentForms.DIRECTORY));
                return slug;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private static <T> T with(String slug, Function<Path, T> use) {
        if (!ALL.contains(slug)) {
            throw new IllegalArgumentException("no such city: " + slug + "; there are " + String.join(", ", ALL)
                    + ", and --city-dir=DIR for a city of your own");
        }
        String file = "samples/" + slug + "/" + CityDirectory.FACTS;
        URL facts = Objects.requireNonNull(CitySamples.class.getResource(file), file);
        try {
            if (facts.openConnection() instanceof JarURLConnection inside) {
                URI jar = inside.getJarFileURL().toURI();
                try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
                    return use.apply(parent(files.getPath(inside.getEntryName())));
                }
            }
            return use.apply(parent(Path.of(facts.toURI())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.getParent());
    }
}
