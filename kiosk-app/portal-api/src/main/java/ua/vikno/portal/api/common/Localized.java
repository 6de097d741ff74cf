package ua.vikno.portal.api.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * A text in one or more languages, by BCP 47 tag. Ukrainian ({@code uk}) is always there and stands in for a language
 * that is missing.
 */
public record Localized(@JsonValue Map<String, String> texts) {
    private static final String FALLBACK = "uk";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Localized {
        texts = Map.copyOf(texts);
        if (texts.getOrDefault(FALLBACK, "").isBlank()) {
            throw new IllegalArgumentException("a text without Ukrainian");
        }
    }

    public static Localized of(String ukrainian, String english, String hungarian) {
        return new Localized(Map.of(FALLBACK, ukrainian, "en", english, "hu", hungarian));
    }

    /** @param tag of the language wanted, such as {@code en} */
    public String in(String tag) {
        return texts.getOrDefault(tag, texts.getOrDefault(FALLBACK, ""));
    }
}
