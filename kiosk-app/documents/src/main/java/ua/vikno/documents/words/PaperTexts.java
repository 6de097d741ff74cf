package ua.vikno.documents.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * The sentences of one kind of paper, by key, with {@code {0}} for arguments. Papers are in Ukrainian whatever the language of
 * the screen: banks, providers and offices read them too.
 */
public final class PaperTexts {
    private final Properties texts = new Properties();

    private PaperTexts() {}

    /**
     * Reads {@code <name>_uk.properties} beside a class.
     *
     * @throws IllegalStateException when there is no such file: a fault of the build
     */
    public static PaperTexts of(Class<?> beside, String name) {
        PaperTexts read = new PaperTexts();
        try (InputStream in = beside.getResourceAsStream(name + "_uk.properties")) {
            if (in == null) {
                throw new IllegalStateException("missing " + name + "_uk.properties beside " + beside.getName());
            }
            read.texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /** @throws NullPointerException when there is no such text: a fault of the build, found by its tests */
    public String get(String key, Object... filled) {
        String text = Objects.requireNonNull(texts.getProperty(key), key);
        for (int i = 0; i < filled.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(filled[i]));
        }
        return text;
    }
}
