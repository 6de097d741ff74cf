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

/** The button on the cabinet calls the staff from wherever one is, and the screen says so. */
class HelpButtonTest {
    private static final Effect CALL = new Effect.CallStaff("cabinet");

    private final Resident resident = Resident.atWorkingKiosk();

    private void presses() {
        resident.happens(new Event.HelpButton());
    }

    private void isToldThatSomebodyComes() {
        assertThat(resident.id()).isEqualTo("help");
        assertThat(((Screen.Notice) resident.screen()).paragraphs()).contains(Words.of("help.called"));
        assertThat(resident.effects.getLast()).isEqualTo(CALL);
    }

    @Test
    void inTheMiddleOfTypingNothingIsLost() {
        resident.begins().chooses("bill").types("account.number", "Т-48");
        presses();
        isToldThatSomebodyComes();
        resident.goesBack();
        assertThat(((Screen.Ask) resident.screen()).field().value()).isEqualTo("Т-48");
    }

    @Test
    void onTheStartScreenItBeginsAVisitThatEndsByItself() {
        presses();
        isToldThatSomebodyComes();
        resident.passes(Duration.ofSeconds(90));
        assertThat(resident.id()).isEqualTo("start");
    }

    @Test
    void itTakesAwayTheWarningBecauseSomebodyIsThere() {
        resident.opensCharges().passes(Duration.ofMinutes(2));
        assertThat(resident.id()).isEqualTo("visit.still-there");
        presses();
        isToldThatSomebodyComes();
    }

    @Test
    void itEndsPractice() {
        resident.begins().does(new Input.Help()).presses(Action.PRACTICE);
        presses();
        isToldThatSomebodyComes();
    }
}
