package ua.vikno.portal.api.forms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is wrong with an answer and how to mend it, in Ukrainian, English or Hungarian. */
public final class FormWords {
    private static final Map<String, Properties> LANGUAGES =
            Stream.of("uk", "en", "hu").collect(Collectors.toUnmodifiableMap(Function.identity(), FormWords::read));

    private FormWords() {}

    /** @throws IllegalArgumentException for another language */
    public static String sentence(Wrong wrong, String language) {
        Properties words = LANGUAGES.get(language);
        if (words == null) {
            throw new IllegalArgumentException("no such language: " + language);
        }
        String key = wrong.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String sentence = Objects.requireNonNull(words.getProperty(key), key);
        for (int place = 0; place < wrong.values().size(); place++) {
            sentence = sentence.replace("{" + place + "}", wrong.values().get(place));
        }
        return sentence;
    }

    private static Properties read(String language) {
        String file = "form-words_" + language + ".properties";
        Properties words = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(FormWords.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
