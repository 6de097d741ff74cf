package ua.vikno.devices.linux.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeyValues;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceStatus.State;

/** Printers judged by what they can do, as they were described in reports about them. */
final class StateReasonsTest {
    private static final String A4 = "iso_a4_210x297mm";

    private static PrinterReport report(PrinterState state, boolean accepting, String ready, String reasons) {
        IppPacket.Builder answer = IppPacket.response(new Status(0, "successful-ok"))
                .putAttributes(
                        Tag.printerAttributes,
                        Types.printerState.of(state),
                        Types.printerIsAcceptingJobs.of(accepting),
                        Types.printerStateReasons.of(List.of(reasons.split(" "))));
        if (!ready.isEmpty()) {
            answer.putAttributes(
                    Tag.printerAttributes,
                    Types.mediaReady.of(
                            Stream.of(ready.split(" ")).map(KeywordOrName::new).toList()));
        }
        return PrinterReport.of(answer.build());
    }

    /** Make, or where it was told; state; what lies in the trays; the words; whether it is usable; what is the matter. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Dell 2335dn one tray empty,  idle,       iso_a4_210x297mm,  media-empty-warning,             true,  PAPER_NEAR_END",
        "the same without a suffix,   idle,       iso_a4_210x297mm,  media-empty,                     true,  PAPER_NEAR_END",
        "the same while it prints,    processing, iso_a4_210x297mm,  media-empty-warning,             true,  PAPER_NEAR_END",
        "Xerox with an empty bypass,  idle,       iso_a4_210x297mm,  media-empty-report media-low,    true,  PAPER_NEAR_END",
        "no A4 among its trays,       idle,       iso_a5_148x210mm,  media-empty-warning,             false, PAPER_OUT",
        "does not name its trays,     idle,       ,                  media-empty-report,              false, PAPER_OUT",
        "stopped for want of paper,   stopped,    iso_a4_210x297mm,  media-empty-warning,             false, PAPER_OUT",
        "an error by its own word,    idle,       iso_a4_210x297mm,  media-empty-error,               false, PAPER_OUT",
        "HP asks for paper,           processing, iso_a4_210x297mm,  media-empty-warning media-needed, false, PAPER_OUT",
        "a tray pulled out,           idle,       iso_a4_210x297mm,  input-tray-missing-warning,      true,  PAPER_NEAR_END",
        "its only tray pulled out,    stopped,    ,                  input-tray-missing-error,        false, PAPER_OUT",
        "empty by its counter,        idle,       ,                  marker-supply-empty-report,      true,  TONER_LOW",
        "toner empty and goes on,     idle,       ,                  toner-empty-warning,             true,  TONER_LOW",
        "ink empty and stands,        stopped,    ,                  marker-supply-empty-error,       false, TONER_EMPTY",
        "no cartridge in it,          stopped,    ,                  marker-supply-missing-error,     false, SUPPLY_MISSING",
        "Lexmark without cartridge,   stopped,    ,                  marker-toner-cartridge-missing,  false, SUPPLY_MISSING",
        "full output tray,            stopped,    ,                  output-area-full-error,          false, OUTPUT_FULL",
        "full by its alert,           stopped,    ,                  media-path-output-full,          false, OUTPUT_FULL",
        "jam in the tray,             stopped,    ,                  input-media-tray-jam,            false, PAPER_JAM",
        "a door open while idle,      idle,       iso_a4_210x297mm,  door-open-report,                false, COVER_OPEN",
        "shouts,                      stopped,    ,                  MEDIA-JAM-ERROR,                 false, PAPER_JAM",
        "waste almost full,           idle,       ,                  marker-waste-almost-full-warning, true, TONER_LOW",
    })
    void isJudgedByWhatItCanDo(
            String printer, String state, String ready, String reasons, boolean usable, Condition condition) {
        PrinterState told = switch (state) {
            case "idle" -> PrinterState.idle;
            case "processing" -> PrinterState.processing;
            default -> PrinterState.stopped;
        };
        PrinterReport report = report(told, true, ready == null ? "" : ready, reasons);
        assertThat(report.conditions()).as(printer).containsExactly(condition);
        assertThat(report.blocking().isEmpty()).as(printer).isEqualTo(usable);
    }

    @Test
    void aPrinterThatAcceptsNoJobIsNotExcused() {
        assertThat(report(PrinterState.idle, false, A4, "media-empty-warning").blocking())
                .containsExactlyInAnyOrder(Condition.PAPER_OUT, Condition.OFFLINE);
    }

    @Test
    void whatWasOnlyAWarningIsTheReasonShouldAJobNotMove() {
        PrinterReport report = report(PrinterState.processing, true, A4, "media-empty-warning");
        assertThat(report.blocking()).isEmpty();
        assertThat(report.doubts()).isEqualTo(Set.of(Condition.PAPER_OUT));
    }

    @Test
    void aPrinterThatSleepsIsWokenByAJob() {
        assertThat(report(PrinterState.stopped, true, A4, "hibernate").blocking())
                .isEmpty();
        assertThat(report(PrinterState.stopped, true, A4, "hibernate other-error")
                        .blocking())
                .containsExactly(Condition.UNRECOVERABLE);
    }

    @Test
    void wordsOfFiltersAreNoTrouble() {
        assertThat(report(PrinterState.idle, true, A4, "DEBUG: Ghostscript using Any-Part-of-Pixel other-warning")
                        .conditions())
                .isEmpty();
    }

    @Test
    void theSameWordAHundredTimesIsToldOnce() {
        assertThat(report(PrinterState.idle, true, A4, "none ".repeat(500)).detail())
                .isEqualTo("none");
    }

    @Test
    void aFullTrayAndAMissingCartridgeAreForAnyoneToMend() {
        for (String reason : List.of("output-area-full-error", "marker-supply-missing-error")) {
            assertThat(report(PrinterState.stopped, true, A4, reason)
                            .reading(false)
                            .state())
                    .isEqualTo(State.ATTENTION);
        }
    }

    @Test
    void aTrayOfA4ThatSaysItIsEmptyHoldsNone() {
        KeyValues full = new KeyValues("mediafeed", "29700", "mediaxfeed", "21000", "level", "250");
        KeyValues empty = new KeyValues("mediafeed", "2100", "mediaxfeed", "2970", "level", "0");
        KeyValues envelope = new KeyValues("mediafeed", "22000", "mediaxfeed", "11000", "level", "25");
        assertThat(Trays.emptyOfA4(List.of(empty, envelope))).isTrue();
        assertThat(Trays.emptyOfA4(List.of(full, empty))).isFalse();
        assertThat(Trays.emptyOfA4(List.of(envelope))).isFalse();
    }

    @Test
    void a4IsA4ByWhateverName() {
        for (String name : List.of(A4, "om_a4_210x297mm", "custom_210x297mm_210x297mm", "custom_a4_8.27x11.69in")) {
            assertThat(Trays.lackA4(List.of("na_letter_8.5x11in", name)))
                    .as(name)
                    .isFalse();
        }
        assertThat(Trays.lackA4(List.of("iso_a4-tab_225x297mm"))).isTrue();
        assertThat(Trays.holdA4(List.of("iso_a4-extra_235.5x322.3mm", "unknown")))
                .isFalse();
    }
}
