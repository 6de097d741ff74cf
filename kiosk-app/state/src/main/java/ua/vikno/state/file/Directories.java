package ua.vikno.state.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes directories that survive a power cut. */
public final class Directories {
    private Directories() {}

    /** Makes the directory and its missing parents, and waits until the disk has them. */
    public static void create(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        Path existing = absolute;
        while (existing != null && Files.notExists(existing)) {
            existing = existing.getParent();
        }
        Files.createDirectories(absolute);
        Disk disk = new Disk(false);
        for (Path made = absolute; made != null && !made.equals(existing); made = made.getParent()) {
            Path parent = made.getParent();
            if (parent != null) {
                disk.forceNames(parent);
            }
        }
    }
}
