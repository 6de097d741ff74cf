package ua.vikno.devices.linux.speech.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * eSpeak NG 1.50 and later: small, quick, robotic; has every language of the kiosk.
 *
 * @param voices by ISO 639-1 code, such as {@code hu}; a language without an entry has the voice of its own name
 * @param wordsPerMinute 80 … 450
 * @param files of the voices, which may have a pace of their own
 */
public record EspeakNg(Programs programs, Map<String, String> voices, int wordsPerMinute, EspeakVoices files)
        implements Engine {
    private static final String PROGRAM = "espeak-ng";

    /** In words per minute; beyond it the synthesiser warns and takes this. */
    private static final int FASTEST = 450;

    public EspeakNg {
        voices = Map.copyOf(voices);
    }

    public EspeakNg(Programs programs, Map<String, String> voices, int wordsPerMinute) {
        this(programs, voices, wordsPerMinute, EspeakVoices.installed());
    }

    @Override
    public String name() {
        return PROGRAM;
    }

    @Override
    public boolean installed() {
        return programs.find(PROGRAM).isPresent();
    }

    @Override
    public Optional<List<String>> command(Locale language, int perCent) {
        String voice = voices.getOrDefault(language.getLanguage(), language.getLanguage());
        return programs.find(PROGRAM)
                .map(program -> List.of(
                        program.toString(),
                        "-v",
                        voice,
                        "-s",
                        Integer.toString(Math.min(FASTEST, files.asked(voice, wordsPerMinute * perCent / 100))),
                        "-b",
                        "1",
                        "--stdin",
                        "--stdout"));
    }
}
