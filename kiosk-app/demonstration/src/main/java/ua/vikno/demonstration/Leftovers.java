package ua.vikno.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an earlier run left. A directory that no run has marked is never cleared. */
final class Leftovers {
    private static final List<String> OURS = List.of("screens", "printed", "state");

    private static final String MARK = ".vikno-demo";

    private Leftovers() {}

    /** @throws IOException when the directory holds such names but is not a demonstration's */
    static void remove(Path out) throws IOException {
        Files.createDirectories(out);
        if (!Files.exists(out.resolve(MARK))) {
            for (String name : OURS) {
                if (Files.exists(out.resolve(name))) {
                    throw new IOException(
                            "%s holds %s, which no demonstration left there; name another --out".formatted(out, name));
                }
            }
            Files.createFile(out.resolve(MARK));
        }
        for (String name : OURS) {
            Path directory = out.resolve(name);
            if (Files.isDirectory(directory)) {
                try (Stream<Path> below = Files.walk(directory)) {
                    for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
        for (String name : List.of("visit.json", "bill.pdf", "receipt.png", "registration-slip.png")) {
            Files.deleteIfExists(out.resolve(name));
        }
    }
}
