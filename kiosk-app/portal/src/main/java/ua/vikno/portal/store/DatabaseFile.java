package ua.vikno.portal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** The files of an embedded database, which nobody but their owner may read: SQLite makes its others like the first. */
final class DatabaseFile {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rw-------");

    private DatabaseFile() {}

    /** Makes the file if there is none, and takes from others what an older portal gave them. */
    static void close(Path file) {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNERS));
        } catch (FileAlreadyExistsException e) {
            narrow(file);
        } catch (IOException e) {
            throw new UncheckedIOException("database: " + file + " cannot be made", e);
        }
    }

    private static void narrow(Path file) {
        for (String end : List.of("", "-wal", "-shm", "-journal")) {
            Path each = Path.of(file + end);
            try {
                if (Files.exists(each) && !OWNERS.containsAll(Files.getPosixFilePermissions(each))) {
                    Files.setPosixFilePermissions(each, OWNERS);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("database: others may read " + each, e);
            }
        }
    }
}
