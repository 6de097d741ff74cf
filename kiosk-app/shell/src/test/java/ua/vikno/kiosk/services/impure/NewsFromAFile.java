package ua.vikno.kiosk.services.impure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A flow that reads the disk. */
public final class NewsFromAFile {
    public List<String> news(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
