package ua.vikno.technician.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class WordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(Words.class.getPackageName() + ".words", language);
    }

    @Test
    void bothLanguagesSayTheSameThingsAsEnglish() {
        saysTheSame("uk");
        saysTheSame("hu");
    }

    private static void saysTheSame(String language) {
        ResourceBundle words = bundle(Locale.of(language));
        ResourceBundle english = bundle(Locale.ROOT);
        assertThat(words.getLocale()).isEqualTo(Locale.of(language));
        assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        for (String key : english.keySet()) {
            assertThat(places(words.getString(key))).describedAs(key).isEqualTo(places(english.getString(key)));
            assertThat(english.getString(key) + words.getString(key))
                    .describedAs("a straight apostrophe is markup: %s", key)
                    .doesNotContain("'");
        }
    }

    @Test
    void whatComesFromOutsideCannotSteerTheTerminal() {
        assertThat(new Words(Locale.ENGLISH).of(Say.plain("a\u001b[2Jb"))).isEqualTo("a\u241b[2Jb");
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }
}
