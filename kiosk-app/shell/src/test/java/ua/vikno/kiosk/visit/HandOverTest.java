package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.JobOutcome;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;

/** Who comes to the kiosk after somebody else sees nothing of theirs. */
class HandOverTest {
    private static final Effect LEFT_PAPER = new Effect.CallStaff("printing.take");

    private final Resident resident = Resident.atWorkingKiosk();

    private Resident printed() {
        return resident.formsBill().chooses("sheet").printerEnds(new JobOutcome.Confirmed());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 59})
    void whoTakesThePaperAndAsksForMoreIsAskedForTheCodeAgain(int seconds) {
        printed().passes(Duration.ofSeconds(seconds)).goesOn();
        assertThat(resident.id()).isEqualTo("visit.more");
        resident.waits();
        assertThat(resident.portal.closed).hasSize(1);

        resident.chooses("menu").chooses("charges");
        assertThat(resident.id()).isEqualTo("account.find");
        assertThat(resident.visit().session()).isNull();
    }

    @Test
    void paperThatWasLeftIsToldOfAndAfterAWarningNobodySeesWhatStoodThere() {
        printed().passes(Duration.ofSeconds(59));
        assertThat(resident.id()).isEqualTo("printing.take");
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("visit.still-there");
        assertThat(resident.effects).containsOnlyOnce(LEFT_PAPER);
        resident.passes(Duration.ofSeconds(29));
        assertThat(resident.visit().occupied()).isTrue();
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("start");
        assertThat(resident.effects).containsOnlyOnce(LEFT_PAPER).last().isEqualTo(new Effect.Wipe());
    }

    @Test
    void whoTouchesTheWarningAfterAPrintFindsTheMenuOfAVisitOfTheirOwn() {
        for (Input touch : List.of(
                new Input.Press(Action.CONTINUE),
                new Input.Presence(),
                new Input.Help(),
                new Input.SetLowReach(true),
                new Input.Choose("all-here"))) {
            printed().passes(Duration.ofSeconds(61)).does(touch);
            assertThat(resident.id()).as(touch.toString()).isEqualTo("menu");
            assertThat(resident.visit().session()).isNull();
            assertThat(resident.effects.getLast()).isEqualTo(new Effect.Wipe());
            resident.does(new Input.Finish());
        }
    }

    @Test
    void whoPlugsInAtTheWarningAfterAPrintFindsAVisitOfTheirOwnThatSpeaks() {
        printed().passes(Duration.ofSeconds(61)).happens(new Event.Headphones(true));
        assertThat(resident.id()).isEqualTo("menu");
        assertThat(resident.visit().session()).isNull();
        assertThat(resident.visit().settings().speech()).isTrue();
        assertThat(resident.effects.getLast()).isEqualTo(new Effect.Wipe());
    }

    @Test
    void whoScansTheirOwnBillAtTheWarningOpensTheirOwn() {
        printed().passes(Duration.ofSeconds(61)).scans(Samples.BILL_CODE);
        assertThat(resident.effects).contains(new Effect.Wipe());
        resident.waits();
        assertThat(resident.id()).isEqualTo("charges.statement");
    }

    @Test
    void theWarningsOwnEndLeadsToTheStart() {
        printed().passes(Duration.ofSeconds(61)).presses(Action.FINISH);
        assertThat(resident.id()).isEqualTo("start");
    }

    @Test
    void whetherAllPaperCameIsNotAskedOfTheNext() {
        resident.formsBill().chooses("receipt").printerEnds(new JobOutcome.FailedMaybePartial(Set.of(), 0));
        assertThat(resident.id()).isEqualTo("printing.unsure");
        resident.passes(Duration.ofSeconds(60)).goesOn();
        assertThat(resident.id()).isEqualTo("menu");
        assertThat(resident.visit().session()).isNull();
    }

    @Test
    void anEmptyPlaceIsWarnedOfAfterTenSecondsAndEndedAfterFifteenMore() {
        resident.opensCharges().happens(new Event.Nearby(true)).happens(new Event.Nearby(false));
        resident.passes(Duration.ofSeconds(9));
        assertThat(resident.id()).isEqualTo("charges.statement");
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("visit.still-there");
        resident.passes(Duration.ofSeconds(14));
        assertThat(resident.visit().occupied()).isTrue();
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("start");
    }

    @Test
    void whoComesToAPlaceThatWasEmptyFindsTheMenuAndNoCharges() {
        resident.opensCharges().happens(new Event.Nearby(false)).passes(Duration.ofSeconds(12));
        resident.happens(new Event.Nearby(true)).goesOn();
        assertThat(resident.id()).isEqualTo("menu");
        assertThat(resident.visit().session()).isNull();
    }

    @Test
    void whoStepsAsideForAMomentOrDoesSomethingIsThere() {
        resident.opensCharges().happens(new Event.Nearby(false)).passes(Duration.ofSeconds(9));
        resident.happens(new Event.Nearby(true)).passes(Duration.ofSeconds(60));
        assertThat(resident.id()).as("back in time").isEqualTo("charges.statement");

        resident.happens(new Event.Nearby(false)).passes(Duration.ofSeconds(5)).does(new Input.Presence());
        resident.passes(Duration.ofSeconds(60));
        assertThat(resident.id()).as("the sensor does not see this one").isEqualTo("charges.statement");
    }

    @Test
    void paperInAnEmptyPlaceIsToldToTheStaffAtOnceWithTheEnd() {
        printed().happens(new Event.Nearby(false)).passes(Duration.ofSeconds(25));
        assertThat(resident.id()).isEqualTo("start");
        assertThat(resident.effects).containsOnlyOnce(LEFT_PAPER);
    }

    @Test
    void aPrinterAtWorkIsWaitedForInAnEmptyPlace() {
        resident.formsBill().chooses("sheet").happens(new Event.Nearby(false)).passes(Duration.ofMinutes(1));
        assertThat(resident.id()).isEqualTo("printing.progress");
        resident.printerEnds(new JobOutcome.Confirmed()).passes(Duration.ofSeconds(10));
        assertThat(resident.id()).isEqualTo("visit.still-there");
    }
}
