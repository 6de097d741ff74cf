package ua.vikno.kiosk.runtime.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.Happening;

/** The kiosk's own copy of what the portal publishes, for the days without a network. Holds nothing about residents. */
public final class DirectoryCopy {
    private static final long MAX_BYTES = 8 * 1024 * 1024;
    private final Path file;
    private final EventLog log;

    public DirectoryCopy(Path file, EventLog log) {
        this.file = file;
        this.log = log;
    }

    /** @return empty if there is none, or none that can be read: it will be fetched anew */
    public Optional<Directory> read() {
        try {
            if (!Files.exists(file) || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            return Optional.of(Wellformed.check(Json.mapper().readValue(Files.readAllBytes(file), Directory.class)));
        } catch (IOException | JacksonException | Wellformed.Violation e) {
            log.note(Happening.DIRECTORY_UNREADABLE, e);
            return Optional.empty();
        }
    }

    /** Replaces the copy in one step: a power cut leaves the old one or the new one. */
    void write(Directory directory) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(draft, Json.mapper().writeValueAsBytes(directory));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | JacksonException e) {
            log.note(Happening.DIRECTORY_UNREADABLE, e);
        }
    }
}
