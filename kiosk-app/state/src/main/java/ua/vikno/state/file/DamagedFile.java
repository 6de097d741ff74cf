package ua.vikno.state.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** A file whose content is of no use to its program: put away for the technician, so that a new one can be made. */
public final class DamagedFile {
    private static final String ASIDE = ".damaged";

    private DamagedFile() {}

    /**
     * Renames the file to {@code NAME.damaged} and waits until the disk knows. An older file of that name is lost.
     *
     * @return the new name
     * @throws IOException if the file is not there, or the disk is read-only or broken
     */
    public static Path setAside(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path aside = absolute.resolveSibling(absolute.getFileName() + ASIDE);
        Disk disk = new Disk(false);
        disk.rename(absolute, aside);
        disk.forceNames(Objects.requireNonNull(absolute.getParent(), "the root directory is no file"));
        return aside;
    }
}
