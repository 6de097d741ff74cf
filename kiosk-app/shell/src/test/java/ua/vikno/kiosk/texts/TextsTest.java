package ua.vikno.kiosk.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.screen.Settings.Language;

class TextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/ua/vikno/kiosk/texts");
    private static final Pattern FILE = Pattern.compile("([a-z]+)_([a-z]{2,3})\\.properties");
    private static final Map<String, String> UKRAINIAN = all(Language.UKRAINIAN);
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9]*(?:[.-][a-z0-9]+)*)\"");

    private static final Pattern ASKED = Pattern.compile(
            "(?:Words\\.(?:of|secret)\\(|Action\\.next\\(|Action\\.extra\\([^,)]+,)\\s*\"([^\"]+[^.\"])\"\\s*[,)]");

    /** Built from a screen's id, an enum or a code at run time. */
    private static final Pattern DERIVED = Pattern.compile(
            ".+\\.(title|label|hint|purpose|help|spoken|tile|tile\\.detail)|printing\\.condition\\..+"
                    + "|menu\\.opens\\..+|staff\\.(condition|device|length|no-certificate|state|step|stick|tile|supplies|why)\\..+|practice\\..+|service\\..+|voice\\.sign\\..+|format\\.months?\\..+");

    /** Constants that stand for keys: {@code Label.SIZE_LARGE} is {@code view.size-large}. */
    private static final Map<String, Pattern> CONSTANTS =
            Map.of("view.", Pattern.compile("Label\\.([A-Z_]+)"), "voice.", Pattern.compile("Phrase\\.([A-Z_]+)"));

    @Test
    void everyLanguageHasTheSameTexts() throws IOException {
        Set<String> tags = Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.toSet());

        assertThat(files().map(file -> file.group(2))).containsAll(tags).isSubsetOf(tags);
        for (Language language : Language.values()) {
            assertThat(all(language).keySet()).as(language.tag()).isEqualTo(UKRAINIAN.keySet());
        }
    }

    /** A key leads to its file; what stands in another file is never found. */
    @Test
    void everyTextIsFoundWhereItsKeySays() throws IOException {
        Set<String> names = names();
        for (Language language : Language.values()) {
            for (String name : names) {
                assertThat(TextFile.read(name, language).keySet())
                        .as(name + "_" + language.tag())
                        .isNotEmpty()
                        .allMatch(key ->
                                name.equals(names.contains(TextFile.of(key)) ? TextFile.of(key) : TextFile.COMMON));
            }
        }
    }

    @Test
    void everyLanguageUsesTheSameArguments() {
        for (Language language : Language.values()) {
            all(language)
                    .forEach((key, text) -> assertThat(Template.parse(key, text).arguments())
                            .as(key + " in " + language.tag())
                            .isEqualTo(Template.parse(key, UKRAINIAN.getOrDefault(key, ""))
                                    .arguments()));
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = matches(KEY);
        used.addAll(constants());

        assertThat(UKRAINIAN.keySet().stream()
                        .filter(key -> !DERIVED.matcher(key).matches()))
                .allMatch(used::contains);
    }

    @Test
    void everyKeyInTheSourcesHasAText() throws IOException {
        assertThat(matches(ASKED)).isNotEmpty().allMatch(UKRAINIAN::containsKey);
        assertThat(constants()).isNotEmpty().allMatch(UKRAINIAN::containsKey);
    }

    @Test
    void aSentenceHasAtMostTwelveWords() {
        UKRAINIAN.forEach((key, text) -> sentences(text)
                .forEach(sentence ->
                        assertThat(words(sentence)).as(key + ": " + sentence).hasSizeLessThanOrEqualTo(12)));
    }

    @Test
    void noSentenceSpeaksTheLanguageOfOffices() {
        Pattern office = Pattern.compile(
                "заборгованіст|здійсн|даний |дані послуги|необхідно|у разі|з метою|шляхом|відповідно до|згідно|є"
                        + " можливим|надання|проведення|авториз|ідентифік|валід",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        assertThat(UKRAINIAN.values()).noneMatch(text -> office.matcher(text).find());
    }

    /** WCAG 1.3.3: nothing is found by colour, shape or side alone. */
    @Test
    void noInstructionReliesOnColourOrSide() {
        Pattern sensory = Pattern.compile(
                "зелен|червон|жовт(?!н|ень)|синь|справа|зліва|праворуч|ліворуч|кругл",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

        assertThat(UKRAINIAN.values()).noneMatch(text -> sensory.matcher(text).find());
        Map<Language, Pattern> others = Map.of(
                Language.ENGLISH,
                Pattern.compile("\\b(green|red|yellow|blue|round|on the (left|right))\\b", Pattern.CASE_INSENSITIVE),
                Language.HUNGARIAN,
                Pattern.compile(
                        "(?<!\\p{L})(zöld|piros|vörös|sárga|kék|kerek|bal oldal|jobb oldal|balra|jobbra)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        others.forEach((language, pattern) -> assertThat(all(language).entrySet().stream()
                        .filter(text -> !text.getKey().startsWith("voice."))
                        .map(Map.Entry::getValue))
                .as(language.tag())
                .noneMatch(text -> pattern.matcher(text).find()));
    }

    /** Who listens has keys: she is never told to touch. What a setting is called may name touches. */
    @Test
    void nobodyWhoListensIsToldToTouch() {
        Pattern touch = Pattern.compile("торкн|\\btouch\\b|érint", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (Language language : Language.values()) {
            Map<String, String> texts = all(language);
            assertThat(texts.keySet().stream()
                            .filter(key -> !key.matches("(voice|view)\\..*|.*\\.spoken"))
                            .map(key -> texts.getOrDefault(key + ".spoken", texts.get(key))))
                    .noneMatch(text -> touch.matcher(text).find());
        }
    }

    /** Russian letters and a typewriter's apostrophe do not belong into Ukrainian. */
    @Test
    void ukrainianIsWrittenInItsOwnLetters() {
        assertThat(UKRAINIAN.values())
                .noneMatch(text -> text.matches("(?s).*([ыэёъЫЭЁЪ]|\\p{IsCyrillic}'\\p{IsCyrillic}).*"));
    }

    private static List<String> sentences(String text) {
        return Arrays.asList(
                text.replaceAll("\\{\\d,plural,one=([^|]*)\\|[^}]*}", "$1").split("[.!?:](?:\\s|$)"));
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(sentence.trim().split("\\s+"))
                .filter(word -> word.matches(".*[\\p{L}\\d{].*"))
                .toList();
    }

    private static Set<String> constants() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Map.Entry<String, Pattern> constant : CONSTANTS.entrySet()) {
            matches(constant.getValue())
                    .forEach(name -> keys.add(
                            constant.getKey() + name.toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return keys;
    }

    private static Map<String, String> all(Language language) {
        Map<String, String> texts = new HashMap<>();
        try {
            names().forEach(name -> texts.putAll(TextFile.read(name, language)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Set<String> names() throws IOException {
        return files().map(file -> file.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<MatchResult> files() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files
                    .map(file -> FILE.matcher(file.getFileName().toString()))
                    .peek(matcher -> assertThat(matcher.matches()).isTrue())
                    .map(Matcher::toMatchResult)
                    .toList()
                    .stream();
        }
    }

    private static Set<String> matches(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/ua/vikno/kiosk"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }
}
