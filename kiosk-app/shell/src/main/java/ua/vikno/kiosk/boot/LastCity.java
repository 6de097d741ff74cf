package ua.vikno.kiosk.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.Happening;

/** The city's name as the portal last said it, in a file of its own, so that the first frame bears it before anybody is asked. */
final class LastCity {
    private static final int MOST_BYTES = 400;

    private final Path file;

    LastCity(Path stateDirectory) {
        file = stateDirectory.resolve("city");
    }

    /** @return empty where it is not known yet or cannot be read: the portal will say it */
    String read() {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? Files.readString(file).strip()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Whole or not at all. */
    void keep(String name, EventLog log) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(draft, name);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.note(Happening.DIRECTORY_UNREADABLE, e);
        }
    }
}
