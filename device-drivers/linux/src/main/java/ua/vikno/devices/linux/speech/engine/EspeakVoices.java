package ua.vikno.devices.linux.speech.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The voices of eSpeak NG as files: {@code lang/FAMILY/VOICE} below its data directory.
 *
 * @param roots where data directories may lie, such as {@code /usr/lib/x86_64-linux-gnu/espeak-ng-data}
 */
public record EspeakVoices(List<Path> roots) {
    private static final String SPEED = "speed ";
    private static final int WHOLE = 100;
    private static final int SLOWEST = 50;

    public EspeakVoices {
        roots = List.copyOf(roots);
    }

    /** Those of Debian's package. */
    static EspeakVoices installed() {
        Path libraries = Path.of("/usr/lib");
        return new EspeakVoices(below(libraries, "*-linux-gnu*").stream()
                .map(triplet -> triplet.resolve("espeak-ng-data"))
                .filter(Files::isDirectory)
                .toList());
    }

    /**
     * What to ask for so that the voice speaks at this pace. A voice file may slow its voice down ({@code speed 80}, as the
     * Ukrainian one does since eSpeak NG 1.52), and the synthesiser applies that twice: measured, 0.64 of the pace asked for.
     *
     * @param voice such as {@code uk} or {@code uk+f2}
     * @param wordsPerMinute wanted
     */
    int asked(String voice, int wordsPerMinute) {
        int own = speed(voice.replaceFirst("\\+.*", "")).orElse(WHOLE);
        return own < SLOWEST || own >= WHOLE ? wordsPerMinute : wordsPerMinute * WHOLE * WHOLE / (own * own);
    }

    private Optional<Integer> speed(String voice) {
        return roots.stream()
                .flatMap(root -> below(root.resolve("lang"), "*").stream())
                .map(family -> family.resolve(voice))
                .filter(Files::isRegularFile)
                .flatMap(file -> speed(file).stream())
                .findFirst();
    }

    private static Optional<Integer> speed(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                    .map(String::strip)
                    .filter(line -> line.matches(SPEED + "\\d{1,3}"))
                    .map(line -> Integer.valueOf(line.substring(SPEED.length())))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> below(Path directory, String glob) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, glob)) {
            return StreamSupport.stream(found.spliterator(), false).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
