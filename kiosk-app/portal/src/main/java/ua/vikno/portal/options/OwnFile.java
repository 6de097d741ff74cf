package ua.vikno.portal.options;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file with a secret, which others must not read: mode 0600, or 0640 when it is root's, as PostgreSQL asks of keys. */
final class OwnFile {
    private static final int LARGEST = 4 << 10;
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnFile() {}

    /** @throws IllegalArgumentException for a file that is missing, large or open to others */
    static String read(Path file) {
        try {
            PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
            Set<PosixFilePermission> others = EnumSet.noneOf(PosixFilePermission.class);
            others.addAll(attributes.permissions());
            others.removeAll(OWNERS);
            if (attributes.owner().getName().equals("root")) {
                others.remove(PosixFilePermission.GROUP_READ);
            }
            if (!others.isEmpty()) {
                throw new IllegalArgumentException(file + ": others may use it (" + others + "); chmod 600 it");
            }
            if (attributes.size() > LARGEST) {
                throw new IllegalArgumentException(file + ": larger than " + LARGEST + " bytes");
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
