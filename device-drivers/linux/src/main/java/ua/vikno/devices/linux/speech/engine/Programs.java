package ua.vikno.devices.linux.speech.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds installed programs by name; asked again and again, because a technician may install one meanwhile. */
@FunctionalInterface
public interface Programs {
    Optional<Path> find(String name);

    /** Those of the search path. */
    static Programs installed() {
        String path = System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        List<Path> directories = Arrays.stream(path.split(":"))
                .filter(directory -> !directory.isEmpty())
                .map(Path::of)
                .toList();
        return name -> directories.stream()
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
