package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.RegistrationRequest;

/** Registration and signing in. */
class RegistrationTest {
    private final Resident resident = Resident.atWorkingKiosk();

    @Test
    void sheRegistersWithoutEmailAndGetsHerNumberOnPaper() {
        resident.opensRegistration().fillsIn();
        assertThat(resident.id()).isEqualTo("register.review");
        resident.goesOn().waits();

        assertThat(resident.portal.registrations)
                .containsExactly(new RegistrationRequest(
                        "Канарейченко Ірина",
                        "+380674815162",
                        null,
                        "2580",
                        "2026-11",
                        "uk",
                        "d6c097de6dc15d9f53bd549a1bf8f1941fcc2c1d96d5b0d5cb5070bbbcb498d3"));
        assertThat(resident.id()).isEqualTo("register.done");
        resident.goesOn();
        assertThat(resident.id()).isEqualTo("printing.choose");
    }

    @ParameterizedTest
    @CsvSource({
        "register.name, '', register.name.empty",
        "register.name, 12, register.name.form",
    })
    void aBadNameIsExplainedWhereItIsTyped(String field, String typed, String error) {
        resident.opensRegistration().types(field, typed).goesOn();

        assertError(field, error);
    }

    @ParameterizedTest
    @CsvSource({
        "123, register.pin.length",
        "123456789, register.pin.length",
        "7777, register.pin.alike",
        "3456, register.pin.run",
        "9876, register.pin.run",
    })
    void aPinThatIsEasilyGuessedIsRefusedWithTheReason(String pin, String error) {
        resident.opensRegistration()
                .types("register.name", "Ірина")
                .goesOn()
                .goesOn()
                .goesOn();
        resident.types("register.pin", pin).goesOn();

        assertError("register.pin", error);
    }

    @Test
    void aMistypedRepetitionIsNoticed() {
        resident.opensRegistration()
                .types("register.name", "Ірина")
                .goesOn()
                .goesOn()
                .goesOn();
        resident.types("register.pin", "2580")
                .goesOn()
                .types("register.pin-again", "2581")
                .goesOn();

        assertError("register.pin-again", "register.pin-again.differs");
    }

    @Test
    void goingBackLosesNothingTyped() {
        resident.opensRegistration().fillsIn();
        for (int steps = 0; steps < 6; steps++) {
            resident.goesBack();
        }

        assertThat(resident.id()).isEqualTo("register.name");
        assertThat(((Screen.Ask) resident.screen()).field().value()).isEqualTo("Канарейченко Ірина");
    }

    @Test
    void aChangedAnswerLeadsBackToTheReview() {
        resident.opensRegistration().fillsIn().chooses("register.phone").types("register.phone", "");
        resident.goesOn();

        assertThat(resident.id()).isEqualTo("register.review");
    }

    @Test
    void whoIsRegisteredAlreadyIsLedToTheSignIn() {
        resident.opensRegistration().fillsIn();
        resident.portal.trouble = CannedPortal.no(Problem.ALREADY_REGISTERED);
        resident.goesOn().waits();
        assertThat(resident.id()).isEqualTo("register.already");
        resident.portal.trouble = null;
        resident.goesOn().waits();

        assertThat(resident.id()).isEqualTo("signin.number");
        assertThat(resident.portal.closed).isNotEmpty();
    }

    @Test
    void anUnansweredRegistrationIsSubmittedAgainUnderTheSameKey() {
        resident.opensRegistration().fillsIn();
        resident.portal.trouble = new Refusal.Unreachable();
        resident.goesOn().waits().goesBack();
        resident.portal.trouble = null;
        resident.goesOn().waits();

        assertThat(resident.id()).isEqualTo("register.done");
        assertThat(resident.portal.keys).hasSize(2).containsOnly(resident.portal.keys.getFirst());
    }

    @Test
    void theSlipSignsInWithoutAPin() {
        resident.begins().chooses("sign-in").scans(Samples.SLIP).waits();

        assertThat(resident.id()).isEqualTo("charges.statement");
    }

    @Test
    void numberAndPinSignIn() {
        resident.begins().chooses("sign-in").types("signin.number", "4815 1623").goesOn();
        resident.types("signin.pin", "2580").goesOn().waits();

        assertThat(resident.id()).isEqualTo("charges.statement");
    }

    private void assertError(String field, String error) {
        assertThat(resident.id()).isEqualTo(field);
        var shown = ((Screen.Ask) resident.screen()).field().error();
        assertThat(shown).isNotNull().hasToString(error);
    }
}
