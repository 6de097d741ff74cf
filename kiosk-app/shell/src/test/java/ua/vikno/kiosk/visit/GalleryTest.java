package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.texts.Texts;

/** The registry of screens: what a renderer, a picture book and a help text must exist for. */
class GalleryTest {
    private static final Path TEXTS = Path.of("src/main/resources/ua/vikno/kiosk/texts");
    private static final Pattern HELP = Pattern.compile("([a-z.-]+)\\.help = .*");

    /** Labels of keys and buttons for help; and what stands where a directory went missing, which no portal makes it do. */
    private static final Set<String> NO_SCREENS =
            Set.of("action", "view", "practice.does", "practice.key", "directory.missing");

    /** The ids of all screens: each has a help text, {@code <id>.help}. */
    static final List<String> REGISTRY = registry();

    @Test
    void everyScreenOfTheRegistryIsReachedByARealVisitAndNoOther() {
        assertThat(Gallery.screens().keySet()).containsExactlyElementsOf(REGISTRY);
    }

    @Test
    void E1_every_field_has_a_label_a_hint_and_a_purpose_in_every_language() {
        Texts texts = Texts.load();
        List<Field> fields = Gallery.screens().values().stream()
                .filter(Screen.Ask.class::isInstance)
                .map(screen -> ((Screen.Ask) screen).field())
                .toList();
        assertThat(fields).hasSizeGreaterThan(8);
        for (Field field : fields) {
            for (Language language : Language.values()) {
                assertThat(Stream.of(field.label(), field.hint(), field.purpose())
                                .map(words -> texts.show(words, language)))
                        .as("%s in %s", field.id(), language.tag())
                        .allSatisfy(text -> assertThat(text).hasSizeGreaterThan(2))
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** She types it herself, opens the page of one service, or has her bill read out; no list and no other page shows it. */
    @Test
    void D7_an_account_number_is_shown_only_where_she_asked_for_it() {
        assertThat(Gallery.screens().entrySet().stream()
                        .filter(shown -> Walk.all(String.class, shown.getValue()).stream()
                                .anyMatch(text -> text.contains(Samples.ACCOUNT)))
                        .map(Map.Entry::getKey))
                .containsExactly("account.number", "charges.line", "printing.listen");
    }

    private static List<String> registry() {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(file -> file.toString().endsWith("_uk.properties"))
                    .flatMap(GalleryTest::lines)
                    .map(HELP::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .filter(id -> !NO_SCREENS.contains(id))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
