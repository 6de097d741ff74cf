package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;

/** Learning the key pad: keys describe themselves and do nothing (ui.md C13). */
class PracticeTest {
    private static final Texts TEXTS = Texts.load();
    private final Resident resident = Resident.atWorkingKiosk();

    @BeforeEach
    void practiseInTheMiddleOfTyping() {
        resident.begins()
                .chooses("bill")
                .types("account.number", "Т-48")
                .does(new Input.Help())
                .presses(Action.PRACTICE);
        assertThat(resident.id()).isEqualTo("practice");
    }

    private Resident strikes(PadKey key) {
        return resident.does(new Input.Practise(key));
    }

    private List<String> words() {
        return ((Screen.Practice) resident.screen())
                .paragraphs().stream()
                        .map(words -> TEXTS.show(words, Language.UKRAINIAN))
                        .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aKeySaysWhatItIsAndDoesNothingElse(PadKey key) {
        strikes(key);

        assertThat(resident.id()).isEqualTo("practice");
        assertThat(((Screen.Practice) resident.screen()).key()).isEqualTo(key);
        for (Language language : Language.values()) {
            assertThat(((Screen.Practice) resident.screen()).paragraphs())
                    .extracting(words -> TEXTS.show(words, language))
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeySaysSomethingOfItsOwn() {
        assertThat(Arrays.stream(PadKey.values()).map(key -> {
                    strikes(PadKey.NEXT);
                    strikes(key);
                    return words();
                }))
                .doesNotHaveDuplicates();
    }

    @Test
    void helpTwiceLeavesToWhereSheWas() {
        strikes(PadKey.BACK);
        strikes(PadKey.HELP);
        assertThat(words()).contains("Пояснює екран. Ще раз — і вправу закінчено.");
        strikes(PadKey.NEXT);
        strikes(PadKey.HELP);
        assertThat(resident.id()).isEqualTo("practice");
        strikes(PadKey.HELP);

        assertThat(resident.id()).isEqualTo("account.number");
        assertThat(((Screen.Ask) resident.screen()).field().value()).isEqualTo("Т-48");
    }

    @Test
    void aFingerLeavesByBack() {
        strikes(PadKey.CHOOSE);
        resident.goesBack();
        assertThat(resident.id()).isEqualTo("account.number");
    }

    @Test
    void nobodyIsTrappedWhoHasNoKeyForHelp() {
        strikes(PadKey.NEXT);
        resident.passes(Duration.ofSeconds(29));
        assertThat(resident.id()).isEqualTo("practice");
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("account.number");
    }

    @Test
    void outsidePracticeSuchAKeyMeansNothing() {
        resident.goesBack();
        Screen before = resident.screen();
        strikes(PadKey.CONTINUE);
        assertThat(resident.screen()).isEqualTo(before);
        assertThat(Walk.all(Words.class, before)).isNotEmpty();
    }
}
