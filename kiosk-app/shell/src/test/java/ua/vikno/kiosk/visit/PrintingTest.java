package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;

/** Printing is a transaction (ui.md F1–F6). */
class PrintingTest {
    private final Resident resident = Resident.atWorkingKiosk();

    @Test
    void outOfPaperInTheMiddleKeepsTheVisitAndGoesOnAfterTheRefill() {
        resident.formsBill().chooses("sheet");
        resident.printerSays(JobPhase.WAITING_FOR_ATTENTION, 1, Condition.PAPER_OUT);
        assertThat(resident.id()).isEqualTo("printing.attention");
        resident.passes(Duration.ofMinutes(10));

        resident.printerSays(JobPhase.PRINTING, 1);
        assertThat(resident.id()).isEqualTo("printing.progress");
        resident.printerEnds(new JobOutcome.Confirmed());
        assertThat(resident.id()).isEqualTo("printing.take");
    }

    @Test
    void whatMayHaveBeenPrintedIsNeverPrintedAgainUnasked() {
        resident.formsBill().chooses("sheet");
        resident.printerEnds(new JobOutcome.FailedMaybePartial(Set.of(Condition.PAPER_OUT), 1));
        resident.passes(Duration.ofSeconds(59));
        assertThat(resident.id()).isEqualTo("printing.unsure");
        assertThat(jobs()).isEqualTo(1);

        resident.chooses("rest");
        assertThat(jobs()).isEqualTo(2);
        assertThat(resident.job().firstPage()).isEqualTo(2);
    }

    @Test
    void aPrinterThatCannotPrintSaysSoBeforeAndIsNotAsked() {
        resident.happens(new Event.Readiness(true, true, Samples.NO_PAPER, Samples.READY, true))
                .formsBill();
        Screen.Choose choose = (Screen.Choose) resident.screen();
        assertThat(choose.options().getFirst().unavailable()).isNotNull();

        resident.chooses("sheet");
        assertThat(resident.id()).isEqualTo("printing.stopped");
        assertThat(jobs()).isZero();
    }

    @Test
    void whereThePaperLiesIsShownAsAPictureAndSaidInWords() {
        resident.formsBill().chooses("sheet").printerEnds(new JobOutcome.Confirmed());
        assertThat(resident.screen()).isInstanceOfSatisfying(Screen.Notice.class, take -> {
            assertThat(take.id()).isEqualTo("printing.take");
            assertThat(take.picture()).isEqualTo(Icon.PAPER);
            assertThat(take.paragraphs().getFirst().key()).isEqualTo("printing.take.sheet");
        });
    }

    @Test
    void goingWithoutPaperIsAQuietWayBesideTheChoiceOfPrinters() {
        resident.formsBill();
        assertThat(resident.screen().frame().actions())
                .noneMatch(action -> action.role() == Action.Role.CONTINUE)
                .anyMatch(action -> action.label().key().equals("printing.without"));
        resident.goesOn();
        assertThat(resident.id()).isEqualTo("visit.more");
    }

    @Test
    void withoutAnyPrinterTheNumberIsShown() {
        resident.happens(new Event.Readiness(true, true, Samples.NO_PAPER, Samples.NO_PAPER, true))
                .formsBill();

        assertThat(resident.id()).isEqualTo("printing.none");
        resident.goesOn();
        assertThat(resident.id()).isEqualTo("visit.more");
    }

    @Test
    void ofAPrinterThatTheKioskNeverHadNothingIsSaid() {
        Event.Readiness.PrinterState never = new Event.Readiness.PrinterState(false, false, Set.of());
        resident.happens(new Event.Readiness(true, true, never, Samples.NO_PAPER, true))
                .formsBill();
        assertThat(resident.screen())
                .isInstanceOfSatisfying(
                        Screen.Notice.class,
                        none -> assertThat(none.paragraphs())
                                .extracting(Words::key)
                                .contains("printing.condition.paper-out")
                                .doesNotContain("printing.condition.offline"));
    }

    @Test
    void paperLeftInThePrinterIsRemindedOfAndThenSomebodyIsCalled() {
        resident.formsBill().chooses("receipt").printerEnds(new JobOutcome.Confirmed());
        Screen first = resident.screen();

        resident.passes(Duration.ofSeconds(14));
        assertThat(resident.screen()).isEqualTo(first);
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.screen()).isNotEqualTo(first);
        resident.passes(Duration.ofSeconds(44));
        assertThat(resident.effects).noneMatch(Effect.CallStaff.class::isInstance);
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.effects).contains(new Effect.CallStaff("printing.take"));
    }

    @Test
    void aPrintThatLastsCanBeStoppedAfterTenSeconds() {
        resident.formsBill().chooses("sheet").presses("cancel");
        assertThat(resident.effects).noneMatch(Effect.CancelPrint.class::isInstance);

        resident.passes(Duration.ofSeconds(9)).presses("cancel");
        assertThat(resident.effects).noneMatch(Effect.CancelPrint.class::isInstance);

        resident.passes(Duration.ofSeconds(1)).presses("cancel");
        assertThat(resident.effects)
                .contains(new Effect.CancelPrint(resident.job().job()));
        resident.printerEnds(new JobOutcome.Cancelled());
        assertThat(resident.id()).isEqualTo("printing.choose");
    }

    @Test
    void aPrinterThatCannotConfirmIsNotBelieved() {
        resident.formsBill().chooses("sheet").printerEnds(new JobOutcome.SentUnconfirmed());
        resident.presses("nothing-came");

        assertThat(resident.id()).isEqualTo("printing.unsure");
    }

    private long jobs() {
        return resident.effects.stream().filter(Effect.Print.class::isInstance).count();
    }
}
