package ua.vikno.devices.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;

/** What holds for every printer on sheets. */
public abstract class DocumentPrinterContract extends PrinterContract<DocumentPrinter> {
    protected static final int PAGES = 3;

    @Override
    protected final PrintJob submit(DocumentPrinter printer, JobOptions options) {
        return printer.submit(MinimalPdf.ofPages(PAGES), options);
    }

    @Test
    void refusesWhatIsNoPdf() {
        DocumentPrinter printer = ready();
        PrintJob job = printer.submit("no document".getBytes(StandardCharsets.US_ASCII), JobOptions.named("nonsense"));
        assertThat(Watch.outcome(printer, job))
                .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.UNSUPPORTED_FORMAT)));
    }
}
