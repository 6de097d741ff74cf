package ua.vikno.devices.linux.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hp.jipp.model.PrinterState;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.contract.MinimalPdf;
import ua.vikno.devices.contract.Watch;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.testing.Needs;

/** Printers that refuse, for a while or for good. */
@Tag(Needs.PEER)
final class ScriptedPrinterTest {
    private final ScriptedPrinter peer;
    private final DocumentPrinter printer;

    ScriptedPrinterTest() throws IOException {
        peer = new ScriptedPrinter();
        printer = new IppPrinter("laser", peer.uri(), Duration.ofMillis(200), DeviceClock.system());
    }

    @AfterEach
    void switchOff() {
        printer.close();
        peer.close();
    }

    private JobOutcome print(Duration deadline) {
        return Watch.outcome(printer, printer.submit(MinimalPdf.ofPages(1), new JobOptions("bill", deadline)));
    }

    private void ready() {
        printer.start();
        Watch.until(printer, status -> status.state() == State.READY);
    }

    @Test
    void anOldPrinterIsAskedInItsOwnVersionFromTheSecondQuestionOn() {
        peer.isOld();
        ready();
        assertThat(print(Duration.ofSeconds(20))).isEqualTo(new JobOutcome.Confirmed());
        assertThat(peer.versions().subList(1, peer.versions().size())).containsOnly(ScriptedPrinter.OLD);
        assertThat(peer.jobs()).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutTheStateIsNoneFromAPrinter() {
        peer.losesItsTongue();
        printer.start();
        assertThat(Watch.until(printer, status -> status.state() == State.FAULT).conditions())
                .containsExactly(Condition.PROTOCOL);
    }

    @Test
    void aBusyPrinterIsWaitedFor() {
        ready();
        peer.busy(3);
        assertThat(print(Duration.ofSeconds(20))).isEqualTo(new JobOutcome.Confirmed());
        assertThat(peer.jobs()).isEqualTo(1);
    }

    @Test
    void aPrinterThatStaysBusyIsWaitedForUntilTheDeadline() {
        ready();
        peer.busy(Integer.MAX_VALUE);
        assertThat(print(Duration.ofSeconds(2)))
                .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.IN_USE_BY_OTHER)));
        assertThat(peer.jobs()).isZero();
    }

    @Test
    void aJobNobodyMayAskForIsSentWhenThePrinterIsAtRest() {
        ready();
        peer.keepsJobsSecret();
        assertThat(print(Duration.ofSeconds(20))).isEqualTo(new JobOutcome.SentUnconfirmed());
    }

    @Test
    void aJobNobodyMayAskForIsNotSentWhileThePrinterHasNoPaper() {
        ready();
        peer.keepsJobsSecret();
        peer.says(PrinterState.processing, "media-needed");
        assertThat(Watch.outcome(
                        printer, printer.submit(MinimalPdf.ofPages(1), new JobOptions("early", Duration.ofSeconds(2)))))
                .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.PAPER_OUT)));
        peer.says(PrinterState.idle, "none");
        Watch.until(printer, status -> status.state() == State.READY);
        peer.paperEndsWithTheNextJob();
        assertThat(print(Duration.ofSeconds(4)))
                .isEqualTo(new JobOutcome.FailedMaybePartial(Set.of(Condition.PAPER_OUT), 0));
    }
}
