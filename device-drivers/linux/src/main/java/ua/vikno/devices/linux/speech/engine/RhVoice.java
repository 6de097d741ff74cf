package ua.vikno.devices.linux.speech.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * RHVoice 1.8 and later, by its program RHVoice-test (Debian package rhvoice, in non-free because of some voices'
 * licences): human-sounding Ukrainian voices, if the operator has installed them. A voice is a directory whose {@code
 * voice.info} names its language in English.
 *
 * @param voices chosen, by ISO 639-1 code; without a choice the first by name
 * @param wordsPerMinute turned into RHVoice's per cent of a voice's natural pace, which is about 150
 */
public record RhVoice(Programs programs, Path directory, Map<String, String> voices, int wordsPerMinute)
        implements Engine {
    public static final Path DIRECTORY = Path.of("/usr/share/RHVoice/voices");
    private static final String PROGRAM = "RHVoice-test";
    private static final int NATURAL_PACE = 150;

    public RhVoice {
        voices = Map.copyOf(voices);
    }

    @Override
    public String name() {
        return "rhvoice";
    }

    @Override
    public boolean installed() {
        return programs.find(PROGRAM).isPresent() && !installedVoices().isEmpty();
    }

    @Override
    public Optional<List<String>> command(Locale language, int perCent) {
        String wanted = voices.get(language.getLanguage());
        Map<String, String> installed = installedVoices();
        String named = language.getDisplayLanguage(Locale.ENGLISH);
        Optional<String> voice = installed.entrySet().stream()
                .filter(entry -> entry.getValue().equals(named))
                .map(Map.Entry::getKey)
                .filter(name -> wanted == null || name.equals(wanted))
                .findFirst();
        return voice.flatMap(profile -> programs.find(PROGRAM)
                .map(program -> List.of(
                        program.toString(),
                        "-p",
                        profile,
                        "-r",
                        Integer.toString(wordsPerMinute * perCent / NATURAL_PACE),
                        "-o",
                        "-")));
    }

    /** Language by voice. */
    private Map<String, String> installedVoices() {
        Map<String, String> found = new TreeMap<>();
        try (DirectoryStream<Path> candidates = Files.newDirectoryStream(directory)) {
            for (Path voice : candidates) {
                Path info = voice.resolve("voice.info");
                if (Files.isReadable(info)) {
                    language(info)
                            .ifPresent(language -> found.put(voice.getFileName().toString(), language));
                }
            }
        } catch (IOException e) {
            return Map.of();
        }
        return found;
    }

    private static Optional<String> language(Path info) throws IOException {
        String key = "language=";
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .findFirst();
    }
}
