package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.texts.Texts;

/** Who is there but does not get on is offered help, once and kindly (ui.md §3 rule 4). */
class PatienceTest {
    private final Resident resident = Resident.atWorkingKiosk();

    private boolean offered() {
        return resident.screen().frame().actions().stream().anyMatch(action -> action.role() == Action.Role.OFFER);
    }

    private Resident atTheCode() {
        return resident.begins()
                .chooses("bill")
                .types("account.number", "Т-48151623")
                .goesOn()
                .waits()
                .goesOn();
    }

    private String typed() {
        return ((Screen.Ask) resident.screen()).field().value();
    }

    @Test
    void afterAMinuteOnOneScreenHelpIsOfferedAndWhatWasTypedStays() {
        atTheCode().types("account.code", "48").passes(Duration.ofSeconds(59));
        assertThat(offered()).isFalse();

        resident.passes(Duration.ofSeconds(1));
        assertThat(offered()).isTrue();
        assertThat(resident.id()).isEqualTo("account.code");
        assertThat(typed()).isEqualTo("48");

        resident.presses(Action.HELP);
        assertThat(resident.id()).isEqualTo("help");
        resident.goesBack();
        assertThat(typed()).isEqualTo("48");
    }

    @Test
    void walkingAboutAndTurningKnobsIsNotGettingOn() {
        atTheCode().passes(Duration.ofSeconds(30));
        resident.does(new Input.Presence())
                .does(new Input.SetLanguage(Language.ENGLISH))
                .passes(Duration.ofSeconds(30));

        assertThat(offered()).isTrue();
    }

    @Test
    void whoTypesSlowlyIsNotInterrupted() {
        atTheCode();
        for (String typed : new String[] {"4", "48", "482"}) {
            resident.types("account.code", typed).passes(Duration.ofSeconds(59));
            assertThat(offered()).isFalse();
        }
    }

    @Test
    void onceMadeTheOfferStandsStillWhileSheTypesAndGoesWithTheScreen() {
        atTheCode().passes(Duration.ofSeconds(61)).types("account.code", "4");
        assertThat(offered()).isTrue();
        assertThat(typed()).isEqualTo("4");

        resident.goesBack();
        assertThat(offered()).isFalse();
    }

    @Test
    void whoReadsOrWaitsForUsIsLeftInPeace() {
        resident.opensCharges().passes(Duration.ofSeconds(90));
        assertThat(resident.id()).isEqualTo("charges.statement");
        assertThat(offered()).isFalse();

        resident.does(new Input.Finish()).formsBill().chooses("sheet").passes(Duration.ofMinutes(3));
        assertThat(resident.id()).isEqualTo("printing.progress");
        assertThat(offered()).isFalse();
    }

    @Test
    void whoListensHasThreeTimesAsLong() {
        atTheCode().does(new Input.SetSpeech(true)).passes(Duration.ofSeconds(179));
        assertThat(offered()).isFalse();
        resident.passes(Duration.ofSeconds(1));
        assertThat(offered()).isTrue();
    }

    @Test
    void theOfferTellsNobodyAndSaysNothingPersonal() {
        atTheCode().types("account.code", Samples.CODE).effects.clear();
        resident.passes(Duration.ofSeconds(61));

        assertThat(resident.effects)
                .noneMatch(Effect.CallStaff.class::isInstance)
                .isEmpty();
        Action offer = resident.screen().frame().actions().getLast();
        assertThat(offer.label().args()).isEmpty();
        assertThat(Texts.load().show(offer.label(), Language.UKRAINIAN)).isEqualTo("Не поспішайте. Потрібна допомога?");
    }

    @Test
    void theNextResidentFindsNoOfferLeft() {
        atTheCode().passes(Duration.ofSeconds(61)).does(new Input.Finish()).begins();
        assertThat(offered()).isFalse();
    }
}
