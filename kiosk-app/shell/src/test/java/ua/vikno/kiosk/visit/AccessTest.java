package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.JobOutcome;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.portal.api.common.Problem;

/** Who has a cabinet of the dwelling: seen, ended after a question, and a new slip in place of a lost one. */
class AccessTest {
    private final Resident resident = Resident.atWorkingKiosk();

    private List<String> options() {
        return ((Screen.Choose) resident.screen())
                .options().stream().map(Option::id).toList();
    }

    @Test
    void itStandsInPlaceOfSigningInForWhoIsSignedIn() {
        resident.begins();
        assertThat(options()).contains("sign-in").doesNotContain("access");
        int tiles = options().size();
        resident.opensAccess().goesBack();
        assertThat(options()).hasSize(tiles).contains("access").doesNotContain("sign-in");
    }

    @Test
    void aBillOpensNoListOfCabinets() {
        resident.opensCharges().goesBack().chooses("access");
        assertThat(resident.id()).isEqualTo("menu");
        assertThat(options()).contains("sign-in");
    }

    @Test
    void oneIsEndedAfterAQuestionAndGoneFromTheList() {
        resident.opensAccess();
        assertThat(options()).containsExactly("own", "tenant", "mother");
        resident.chooses("tenant");
        assertThat(resident.portal.ended).isEmpty();
        resident.goesBack();
        assertThat(resident.id()).isEqualTo("access.list");
        resident.chooses("tenant").goesOn().waits();
        assertThat(resident.id()).isEqualTo("access.ended");
        assertThat(resident.portal.ended).containsExactly("tenant");
        resident.goesOn().waits();
        assertThat(options()).containsExactly("own", "mother");
    }

    @Test
    void whoEndsHerOwnIsSignedOut() {
        resident.opensAccess().chooses("own").goesOn().waits().goesOn().waits();
        assertThat(resident.id()).isEqualTo("visit.more");
        assertThat(resident.visit().session()).isNull();
    }

    @Test
    void whatTheSessionMayNotDoIsToldKindly() {
        resident.opensAccess().chooses("mother");
        resident.portal.trouble = CannedPortal.no(Problem.FORBIDDEN);
        resident.goesOn().waits();
        assertThat(resident.id()).isEqualTo("access.denied");
        resident.goesBack().presses("slip").goesOn().waits();
        assertThat(resident.id()).isEqualTo("access.denied");
    }

    @Test
    void aSessionThatIsOverLeadsToSigningInAndBack() {
        resident.opensAccess().chooses("tenant");
        resident.portal.trouble = CannedPortal.no(Problem.SESSION_EXPIRED);
        resident.goesOn().waits();
        assertThat(resident.id()).isEqualTo("signin.number");
        resident.portal.trouble = null;
        resident.scans(Samples.SLIP).waits();
        assertThat(resident.id()).isEqualTo("access.list");
    }

    @Test
    void aNewSlipIsAskedForOnceAndPrinted() {
        resident.opensAccess().presses("slip");
        resident.goesOn();
        assertThat(resident.screen().frame().offers(Action.BACK)).isFalse();
        resident.goesBack().waits();
        assertThat(resident.id()).isEqualTo("printing.choose");
        resident.chooses("receipt");
        assertThat(resident.job().paper()).isInstanceOf(Paper.RegistrationSlip.class);
        assertThat(resident.job().target()).isEqualTo(Effect.PrintTarget.RECEIPT);
        resident.printerEnds(new JobOutcome.Confirmed()).goesOn();
        assertThat(resident.id()).isEqualTo("visit.more");
    }

    @Test
    void noSlipIsOfferedWhereNothingPrints() {
        Readiness.PrinterState none = new Readiness.PrinterState(false, false, Set.of());
        resident.opensAccess().happens(new Event.Readiness(true, true, none, none, true));
        assertThat(resident.screen().frame().offers("slip")).isFalse();
    }
}
