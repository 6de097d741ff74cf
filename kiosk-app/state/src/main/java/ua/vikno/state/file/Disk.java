package ua.vikno.state.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The machine's own file system. */
final class Disk implements FileSystem {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final boolean secret;

    /** @param secret whether what it makes is its owner's alone */
    Disk(boolean secret) {
        this.secret = secret;
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }

    @Override
    public void createLike(Path file, Path model) throws IOException {
        PosixFileAttributes wanted;
        try {
            wanted = Files.readAttributes(model, PosixFileAttributes.class);
        } catch (NoSuchFileException e) {
            if (secret) {
                createForOwner(file);
            }
            return;
        }
        createForOwner(file);
        PosixFileAttributeView given = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        PosixFileAttributes mine = given.readAttributes();
        try {
            if (!mine.group().equals(wanted.group())) {
                given.setGroup(wanted.group());
            }
            if (!mine.owner().equals(wanted.owner())) {
                given.setOwner(wanted.owner());
            }
        } catch (FileSystemException e) {
            // Only root may give a file away: it belongs to whoever writes it, and nobody else reads it.
            return;
        }
        given.setPermissions(wanted.permissions());
    }

    private static void createForOwner(Path file) throws IOException {
        // What a power cut left may be open to more users.
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }

    @Override
    public void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Linux opens a directory for reading, and fsync of it is what makes a rename last. */
    @Override
    public void forceNames(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
