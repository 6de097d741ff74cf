package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;

/** What the start screen, the menu and the warning promise is so. */
class WelcomeTest {
    private final Resident resident = Resident.atWorkingKiosk();

    @ParameterizedTest
    @CsvSource({
        "true,  true,  start.works.printing",
        "true,  false, start.works.sheet-only",
        "false, true,  start.works.receipt-only",
        "false, false, start.works.no-printing"
    })
    void theStartScreenNamesThePrintersThatPrint(boolean sheet, boolean receipt, String said) {
        resident.happens(readiness(sheet, receipt, true));

        assertThat(marks())
                .contains(said)
                .filteredOn(key -> key.matches("start.works.*(print|only).*"))
                .hasSize(1);
    }

    @Test
    void theStartScreenSaysOfWhenItsDataIsAndWhoHelps() {
        assertThat(marks())
                .contains(
                        "start.works.period",
                        "start.works.loaded",
                        "start.works.demonstration",
                        "start.help.centre",
                        "start.help.phone");
    }

    @ParameterizedTest
    @CsvSource({"true, 3", "false, 2"})
    void aBillIsAnExampleOnlyWhereOneCanBeMade(boolean storage, int examples) {
        resident.happens(readiness(true, true, storage));

        assertThat(keys(start().examples()))
                .startsWith("start.example.charges")
                .endsWith("start.example.tariffs")
                .hasSize(examples);
    }

    @Test
    void withoutThePortalOnlyWhatTheKioskKeepsIsAnExample() {
        resident.happens(new Event.Readiness(false, true, Samples.READY, Samples.READY, true));

        assertThat(keys(start().examples())).containsExactly("start.example.tariffs");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"true, false, -", "false, true, -", "false, false, menu.no-printer"})
    void theMenuComplainsOfPrintingOnlyWhereNothingPrints(boolean sheet, boolean receipt, @Nullable String trouble) {
        resident.happens(readiness(sheet, receipt, true)).begins();

        Words told = resident.screen().frame().trouble();
        assertThat(told == null ? null : told.key()).isEqualTo(trouble);
    }

    @Test
    void theWarningCountsDownToTheEnd() {
        resident.begins().passes(Timings.IDLE);
        assertThat(secondsLeft()).isEqualTo(30);
        resident.passes(Duration.ofSeconds(13));
        assertThat(secondsLeft()).isEqualTo(17);
        resident.passes(Duration.ofSeconds(16));
        assertThat(secondsLeft()).isEqualTo(1);
    }

    private Screen.Start start() {
        return (Screen.Start) resident.screen();
    }

    private int secondsLeft() {
        return ((Screen.StillThere) resident.screen()).secondsLeft();
    }

    private static Event readiness(boolean sheet, boolean receipt, boolean storage) {
        return new Event.Readiness(true, storage, printer(sheet), printer(receipt), true);
    }

    private static PrinterState printer(boolean usable) {
        return usable ? Samples.READY : Samples.NO_PAPER;
    }

    private List<String> marks() {
        return keys(start().works().stream().map(Screen.Start.Mark::words).toList());
    }

    private static List<String> keys(List<Words> words) {
        return words.stream().map(Words::key).toList();
    }
}
