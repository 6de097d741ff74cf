package ua.vikno.kiosk.view.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.kiosk.view.keyboard.Key.Does;
import ua.vikno.kiosk.view.parts.Label;

/** Who has typed on a keyboard finds her letters where she is used to find them: xkbcli, which nobody here wrote, knows where. */
@Tag(Needs.PEER)
final class BoardsTest {
    /**
     * A line such as {@code 24  AD01  1  Ukrainian  1  [ ]}: AD01 is the first key of the upper row of letters, AC01 of the
     * middle one, AB01 of the lower one, struck without another key.
     */
    private static final Pattern PLACE = Pattern.compile("^\\d+ +A([DCB])(\\d\\d) .* 1 +\\[ ]$", Pattern.MULTILINE);

    private static final Texts TEXTS = Texts.load();

    private static List<List<Key>> board(Language alphabet) {
        return Boards.of(Field.Kind.NAME, TEXTS.show(Label.LETTERS.words(), alphabet), false);
    }

    private static List<String> letters(Language alphabet, int row) {
        return board(alphabet).get(row).stream()
                .filter(key -> key.does() == Does.WRITE
                        && Character.isLetter(key.text().codePointAt(0)))
                .map(Key::text)
                .filter(letter -> !letter.equals("ʼ"))
                .toList();
    }

    /** Such as D01; empty if the letter has no key in the rows of letters. */
    private static String place(String layout, String letter) throws IOException {
        Process xkbcli;
        try {
            xkbcli = new ProcessBuilder(
                            "xkbcli", "how-to-type", "--layout", layout, Integer.toString(letter.codePointAt(0)))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError("xkbcli is missing: install the Debian package libxkbcommon-tools", e);
        }
        Matcher place = PLACE.matcher(new String(xkbcli.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return place.find() ? place.group(1) + place.group(2) : "";
    }

    @ParameterizedTest
    @CsvSource({"UKRAINIAN, ua", "ENGLISH, us", "HUNGARIAN, hu"})
    void lettersStandInTheRowsAndInTheOrderOfAKeyboard(Language alphabet, String layout) throws IOException {
        for (int row = 0; row < 3; row++) {
            String letterOfRow = "DCB".substring(row, row + 1);
            String before = letterOfRow + "00";
            for (String letter : letters(alphabet, row)) {
                String place = place(layout, letter);
                if (!movedHere(letter, place)) {
                    assertThat(place)
                            .as("%s after %s", letter, before)
                            .startsWith(letterOfRow)
                            .isGreaterThan(before);
                    before = place;
                }
            }
        }
    }

    /**
     * Keyboards put the last letters of their alphabets on keys that a screen has no room for: ґ beside Enter or above it,
     * the Hungarian í beside the left Shift, ü ö ó in the row of digits, ű beside Enter. Here they stand at the end or
     * the beginning of a row of letters.
     */
    private static boolean movedHere(String letter, String place) {
        return place.isEmpty() && "ґíüöóű".contains(letter);
    }

    /** The portal finds streets by Cyrillic letters alone, whatever language the screen is in. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aStreetIsSearchedForWithUkrainianLetters(Language screen) {
        assertThat(Boards.first(Field.Kind.SEARCH, screen)).isEqualTo(Language.UKRAINIAN);
    }

    @Test
    void noLetterOfTheUkrainianAlphabetIsMissing() {
        List<String> all = board(Language.UKRAINIAN).stream()
                .flatMap(List::stream)
                .map(Key::text)
                .toList();
        assertThat(all).contains("ʼ");
        assertThat(String.join("", all)).contains("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя".split(""));
    }
}
