package ua.vikno.portal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An empty embedded database: migrated once in a JVM and copied for each test. */
public final class EmptyPortal {
    private static final byte[] MIGRATED = migrated();

    private EmptyPortal() {}

    /** @return the JDBC address of a new file in this directory */
    public static String in(Path directory) {
        try {
            Path file = directory.resolve("portal.db");
            Files.write(file, MIGRATED);
            return "jdbc:sqlite:" + file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] migrated() {
        try {
            Path file = Files.createTempFile("vikno-portal-empty", ".db");
            try {
                Database.open("jdbc:sqlite:" + file).close();
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
