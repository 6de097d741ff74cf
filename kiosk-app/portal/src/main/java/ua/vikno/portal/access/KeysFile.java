package ua.vikno.portal.access;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * A file of keys' hashes, one {@code id:sha256[:provider]} a line; lines that begin with # say nothing. Changed only by
 * adding a line in one write and by making a line's first character #, so that a portal never reads half a change.
 */
record KeysFile(Path path) {
    private static final int LARGEST = 1 << 20;
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rw-------");

    /** @throws IllegalArgumentException for a file that others may change, a large one and one of another form */
    KnownKeys read() {
        return KnownKeys.of(entries());
    }

    List<String> entries() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            if (permissions.contains(PosixFilePermission.GROUP_WRITE)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new IllegalArgumentException(path + ": others may change it; chmod 600 it");
            }
            if (Files.size(path) > LARGEST) {
                throw new IllegalArgumentException(path + ": larger than " + LARGEST + " bytes");
            }
            return Files.readAllLines(path).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    void add(String entry) throws IOException {
        if (!Files.exists(path)) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNERS));
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.APPEND)) {
            file.write(ByteBuffer.wrap((entry + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        }
    }

    /** @return how many lines beginning with {@code id:} and this beginning of a hash are ended */
    int revoke(String id, String hash) throws IOException {
        entries();
        int revoked = 0;
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rwd")) {
            long start = 0;
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                long next = file.getFilePointer();
                if (line.startsWith(id + ":" + hash)) {
                    file.seek(start);
                    file.write('#');
                    file.seek(next);
                    revoked++;
                }
                start = next;
            }
        }
        return revoked;
    }
}
