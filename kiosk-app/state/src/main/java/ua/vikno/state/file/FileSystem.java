package ua.vikno.state.file;

import java.io.IOException;
import java.nio.file.Path;

/** The operations on a file system that a durable file is made of; each may wait for the disk. */
interface FileSystem {
    /** Creates the file, or replaces its content; not on the disk before {@link #force}. */
    void write(Path file, byte[] content) throws IOException;

    /** Makes an empty file with owner, group and mode of {@code model}, where that is there; before a secret is written into it. */
    default void createLike(Path file, Path model) throws IOException {}

    /** Waits until content and length of the file are on the disk (fsync). */
    void force(Path file) throws IOException;

    /** Gives the file another name in the same directory, and replaces what had it; not on the disk before {@link #forceNames}. */
    void rename(Path from, Path to) throws IOException;

    /** Waits until the names in the directory are on the disk (fsync of the directory). */
    void forceNames(Path directory) throws IOException;

    /** Removes the file if it is there. */
    void delete(Path file) throws IOException;
}
