package ua.vikno.documents.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence of a paper is plain Ukrainian, is printed somewhere, and is not missing. */
class PaperTextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/ua/vikno/documents");
    private static final Path SOURCES = Path.of("src/main/java/ua/vikno/documents");

    /** {@code TEXTS.get("title")} or {@code Cell.of("paid", …)}. */
    private static final Pattern ASKED =
            Pattern.compile("(?:TEXTS\\s*\\.get|Cell\\.of|\"words\"\\)\\s*\\.get)\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(TEXTS)) {
            return files.filter(file -> file.toString().endsWith("_uk.properties")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextIsPrintedSomewhereAndEveryTextPrintedIsThere(Path file) throws IOException {
        Set<String> asked = asked(SOURCES.resolve(TEXTS.relativize(file.getParent())));
        if (file.endsWith("words/words_uk.properties")) {
            asked.addAll(asked(SOURCES.resolve("pdf")));
        }
        assertThat(read(file).stringPropertyNames()).isEqualTo(asked);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aSentenceHasAtMostTwelveWords(Path file) throws IOException {
        read(file)
                .values()
                .forEach(text -> Arrays.stream(text.toString().split("[.!?:](?:\\s|$)"))
                        .forEach(sentence ->
                                assertThat(sentence.split("\\s+")).as(sentence).hasSizeLessThanOrEqualTo(12)));
    }

    /** Russian letters and a typewriter's apostrophe do not belong into Ukrainian. */
    @ParameterizedTest
    @MethodSource("files")
    void ukrainianIsWrittenInItsOwnLetters(Path file) throws IOException {
        assertThat(read(file).values())
                .noneMatch(text -> text.toString().matches("(?s).*([ыэёъЫЭЁЪ]|\\p{IsCyrillic}'\\p{IsCyrillic}).*"));
    }

    @Test
    void argumentsGoIntoTheirHoles() {
        assertThat(PaperTexts.of(PaperTexts.class, "words").get("month", "січень", 2026))
                .isEqualTo("січень\u00a02026\u00a0року");
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        return texts;
    }

    private static Set<String> asked(Path directory) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.list(directory)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        Set<String> keys = new TreeSet<>();
        for (Path source : sources) {
            ASKED.matcher(Files.readString(source)).results().forEach(call -> keys.add(call.group(1)));
        }
        return keys;
    }
}
