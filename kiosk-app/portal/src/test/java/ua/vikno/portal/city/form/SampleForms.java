package ua.vikno.portal.city.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import ua.vikno.portal.yaml.Findings;

/** The ten forms that every sample city has. */
final class SampleForms {
    static final Path DIRECTORY = Path.of(Objects.requireNonNull(
                    SampleForms.class.getResource("/ua/vikno/portal/city/samples/" + ResidentForms.DIRECTORY))
            .getPath());

    private SampleForms() {}

    static ResidentForms read() {
        Findings findings = new Findings();
        ResidentForms forms = ResidentForms.read(Objects.requireNonNull(DIRECTORY.getParent()), findings);
        assertThat(findings.all()).isEmpty();
        return forms;
    }

    /** A city that has nothing else. */
    static void copyTo(Path city) {
        Path to = city.resolve(ResidentForms.DIRECTORY);
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
