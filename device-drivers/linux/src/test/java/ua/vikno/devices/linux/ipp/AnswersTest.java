package ua.vikno.devices.linux.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Condition;

final class AnswersTest {
    private static IppPacket printer(PrinterState state, String... reasons) {
        return IppPacket.response(new Status(0, "successful-ok"))
                .putAttributes(
                        Tag.printerAttributes,
                        Types.printerState.of(state),
                        Types.printerStateReasons.of(List.of(reasons)))
                .build();
    }

    private static IppPacket job(JobState state, String reason) {
        return IppPacket.response(new Status(0, "successful-ok"))
                .putAttributes(
                        Tag.jobAttributes,
                        Types.jobState.of(state),
                        Types.jobStateReasons.of(reason),
                        Types.jobImpressionsCompleted.of(2))
                .build();
    }

    @Test
    void aStoppedPrinterWithoutAReasonNeedsATechnician() {
        assertThat(PrinterReport.of(printer(PrinterState.stopped, "none")).blocking())
                .containsExactly(Condition.UNRECOVERABLE);
        assertThat(PrinterReport.of(printer(PrinterState.stopped, "media-empty-error"))
                        .blocking())
                .containsExactly(Condition.PAPER_OUT);
    }

    @Test
    void traysWithoutNamesOfSizesMayHoldA4() {
        assertThat(Trays.lackA4(List.of())).isFalse();
        assertThat(Trays.lackA4(List.of("auto", "tray-1"))).isFalse();
        assertThat(Trays.lackA4(List.of("na_letter_8.5x11in", "iso_a4_210x297mm")))
                .isFalse();
        assertThat(Trays.lackA4(List.of("na_letter_8.5x11in", "iso_a5_148x210mm")))
                .isTrue();
    }

    @Test
    void onlyCompletedWithoutErrorsIsCompleted() {
        assertThat(JobReport.of(job(JobState.completed, "job-completed-successfully"))
                        .phase())
                .isEqualTo(JobReport.Phase.COMPLETED);
        assertThat(JobReport.of(job(JobState.completed, "job-completed-with-errors"))
                        .phase())
                .isEqualTo(JobReport.Phase.ABORTED);
        assertThat(JobReport.of(job(JobState.processingStopped, "printer-stopped")))
                .isEqualTo(new JobReport(JobReport.Phase.UNDER_WAY, 2, false));
    }

    @Property
    void noBytesBreakTheReader(@ForAll @Size(max = 600) byte[] bytes) {
        assertThatCode(() -> read(bytes)).doesNotThrowAnyException();
    }

    @Property
    void noBrokenAnswerBreaksTheReader(
            @ForAll @IntRange(min = 0, max = 200) int at, @ForAll byte value, @ForAll @IntRange(max = 200) int length)
            throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        new IppOutputStream(whole).write(printer(PrinterState.processing, "media-empty-error", "toner-low-report"));
        byte[] bytes = Arrays.copyOf(whole.toByteArray(), Math.min(whole.size(), length));
        if (at < bytes.length) {
            bytes[at] = value;
        }
        assertThatCode(() -> read(bytes)).doesNotThrowAnyException();
    }

    private static void read(byte[] bytes) {
        try {
            IppPacket packet = IppClient.parse(bytes);
            PrinterReport printer = Conversation.read(() -> PrinterReport.of(packet));
            JobReport job = Conversation.read(() -> JobReport.of(packet));
            assertThat(printer.conditions().size() + job.pagesDone()).isNotNegative();
        } catch (IOException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }
}
