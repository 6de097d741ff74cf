package ua.vikno.kiosk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an earlier run left: only what runs leave, whatever else stands in the directory stays. */
final class Leftovers {
    private static final List<String> OURS = List.of("screens", "printed", "state");

    private Leftovers() {}

    static void remove(Path out) throws IOException {
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
