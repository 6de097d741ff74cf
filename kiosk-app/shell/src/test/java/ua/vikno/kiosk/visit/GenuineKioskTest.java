package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;

/** Whoever doubts asks the kiosk for a code, from the start screen or by the keys, and loses nothing by it. */
class GenuineKioskTest {
    private static final String ADDRESS = "https://portal.example.ua/genuine/1.hall-1.1";

    private final Resident resident = Resident.atWorkingKiosk();

    @Test
    void cornerOfTheStartScreenLeadsToACodeWithTheAddressOfThePage() {
        resident.chooses("genuine");
        assertThat(resident.id()).isEqualTo("genuine.making");
        resident.isProved(ADDRESS);
        assertThat(resident.screen()).isInstanceOf(Screen.Symbol.class);
        assertThat(((Screen.Symbol) resident.screen()).content()).isEqualTo(ADDRESS);
        assertThat(((Screen.Symbol) resident.screen()).paragraphs())
                .contains(Words.of("genuine.address", new Words.Plain("portal.example.ua")));

        resident.presses(Action.CONTINUE);
        resident.isProved(ADDRESS + "2");
        assertThat(((Screen.Symbol) resident.screen()).content()).isEqualTo(ADDRESS + "2");
        resident.goesBack();
        assertThat(resident.id()).isEqualTo("menu");
    }

    @Test
    void keysReachItByTheHelpOfTheMenu() {
        resident.begins().does(new Input.Help()).presses("genuine");
        resident.isProved(ADDRESS);
        assertThat(resident.id()).isEqualTo("genuine");
    }

    @Test
    void helpOfAServiceAtWorkDoesNotOfferIt() {
        resident.begins().chooses("bill").does(new Input.Help());
        assertThat(resident.screen().frame().offers("genuine")).isFalse();
        resident.presses("genuine");
        assertThat(resident.effects).noneMatch(Effect.Prove.class::isInstance);
    }

    @Test
    void kioskWithoutACertificateSaysThatItCannotProveItself() {
        resident.chooses("genuine");
        resident.isProved(null);
        assertThat(resident.id()).isEqualTo("genuine.unable");
    }

    @Test
    void answerToAnotherQuestionIsNotShown() {
        resident.chooses("genuine").happens(new Event.Proved("another", ADDRESS));
        assertThat(resident.id()).isEqualTo("genuine.making");
    }

    @Test
    void pausedKioskShowsWhereHelpIs() {
        resident.happens(new Event.Paused(Samples.NOON.plus(Duration.ofDays(1))))
                .chooses("genuine");
        assertThat(resident.effects).noneMatch(Effect.Prove.class::isInstance);
    }
}
