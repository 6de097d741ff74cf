package ua.vikno.kiosk.view.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.view.parts.Label;

/** An example shows what the keys below it can write: the first one with the board that opens, the others with its second. */
final class ExamplesTest {
    private static final Texts TEXTS = Texts.load();
    private static final Pattern EXAMPLES = Pattern.compile("(?:Наприклад|For example|Például): (.*?)(?:\\. .*|\\.)?$");
    private static final Pattern OR = Pattern.compile(" (?:або|or|vagy) ");

    static Stream<Arguments> examples() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        Arguments.of(language, Field.Kind.NAME, "register.name.hint"),
                        Arguments.of(language, Field.Kind.EMAIL, "register.email.hint"),
                        Arguments.of(language, Field.Kind.AMOUNT, "charges.amount.hint"),
                        Arguments.of(language, Field.Kind.AMOUNT, "charges.amount.empty")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleCanBeTypedWithTheKeysBelowIt(Language language, Field.Kind kind, String key) {
        Language opens = Boards.first(kind, language);
        List<String> boards = List.of(keys(kind, opens), keys(kind, Boards.other(opens, language)));
        Matcher told = EXAMPLES.matcher(TEXTS.show(Words.of(key), language));
        assertThat(told.find()).as(key).isTrue();

        List<String> examples = List.of(OR.split(told.group(1).toLowerCase(Locale.ROOT), -1));

        for (String example : examples) {
            List<String> able =
                    boards.stream().filter(board -> writes(board, example)).toList();
            assertThat(able).as(example).isNotEmpty();
        }
        assertThat(writes(boards.getFirst(), examples.getFirst()))
                .as("%s with the board that opens, %s", examples.getFirst(), opens)
                .isTrue();
    }

    private static boolean writes(String board, String example) {
        return example.chars().allMatch(character -> board.indexOf(character) >= 0);
    }

    private static String keys(Field.Kind kind, Language alphabet) {
        return Boards.of(kind, TEXTS.show(Label.LETTERS.words(), alphabet), false).stream()
                .flatMap(List::stream)
                .map(Key::text)
                .collect(Collectors.joining());
    }
}
