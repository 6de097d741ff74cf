package ua.vikno.demonstration.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import ua.vikno.kiosk.flow.Effect.PrintTarget;

/** Where the printers of a demonstration leave their papers. */
public record Trays(Path sheets, Path receipts) {
    /** Copies the newest paper to where it is shown. */
    void take(PrintTarget target, Path to) throws IOException {
        Path tray = target == PrintTarget.SHEET ? sheets : receipts;
        try (Stream<Path> papers = Files.list(tray)) {
            Optional<Path> newest =
                    papers.max(Comparator.comparingLong(paper -> paper.toFile().lastModified()));
            Files.copy(
                    newest.orElseThrow(() -> new IOException("nothing in the tray " + tray)),
                    to,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
