package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.DeviceKind;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;

/** What is not there is not offered; what nobody watches is not promised. */
class OfferedTest {
    private static final PrinterState NEVER = new PrinterState(false, false, Set.of());

    /** Only a screen and a printer for sheets. */
    private final Resident resident = Resident.atWorkingKiosk(
                    new VisitFlow(Resident.ANSWER_WITHIN, Set.of(DeviceKind.DOCUMENT_PRINTER), false))
            .happens(new Event.Readiness(true, true, Samples.READY, NEVER, false));

    @Test
    void whoAsksForHelpIsToldWhereTheStaffAreInsteadOfThatTheyCome() {
        resident.begins().does(new Input.Help());
        assertThat(actions()).contains("action.where-staff").doesNotContain("action.staff", "action.practice");
        resident.presses(VisitInputs.STAFF);
        assertThat(((Screen.Notice) resident.screen()).paragraphs())
                .extracting(Words::key)
                .contains("help.counter.at")
                .doesNotContain("help.called");
    }

    @Test
    void aDocumentIsNotToBeHeardAndNotToBePrintedOnWhatTheKioskNeverHad() {
        resident.formsBill();
        assertThat(actions()).doesNotContain("action.listen");
        assertThat(options()).containsExactly("printing.choose.sheet");
    }

    @Test
    void aScannerThatIsNotThereIsNoScannerThatDoesNotWork() {
        resident.begins().chooses("charges");
        assertThat(options()).containsExactly("account.find.number", "account.find.address");
    }

    @Test
    void theStartScreenSaysNothingOfAPrinterThatTheKioskNeverHad() {
        assertThat(works()).contains("start.works.printing").doesNotContain("start.works.sheet-only");
        resident.happens(new Event.Readiness(true, true, Samples.NO_PAPER, NEVER, false));
        assertThat(works()).contains("start.works.no-printing");
        resident.happens(new Event.Readiness(true, true, NEVER, NEVER, false));
        assertThat(works()).contains("start.works.no-printer");
        assertThat(((Screen.Start) resident.screen()).examples())
                .extracting(Words::key)
                .doesNotContain("start.example.bill");
        resident.begins();
        assertThat(resident.screen().frame().trouble()).isNull();
    }

    @Test
    void whatIsThereAndDoesNotWorkStaysWithItsReason() {
        Resident full = Resident.atWorkingKiosk();
        full.happens(new Event.Readiness(true, true, Samples.READY, Samples.NO_PAPER, false))
                .begins()
                .chooses("charges");
        assertThat(((Screen.Choose) full.screen()).options())
                .filteredOn(option -> option.unavailable() != null)
                .singleElement()
                .satisfies(option -> assertThat(option.label().key()).isEqualTo("account.find.scan"));
        full.does(new Input.Help());
        assertThat(full.screen().frame().actions())
                .extracting(action -> action.label().key())
                .contains("action.staff", "action.practice");
    }

    private Stream<String> actions() {
        return resident.screen().frame().actions().stream()
                .map(action -> action.label().key());
    }

    private List<String> options() {
        return ((Screen.Choose) resident.screen())
                .options().stream().map(option -> option.label().key()).toList();
    }

    private List<String> works() {
        return ((Screen.Start) resident.screen())
                .works().stream().map(mark -> mark.words().key()).toList();
    }
}
