package ua.vikno.devices.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.Receipt;

/** What holds for every printer on a roll. */
public abstract class ReceiptPrinterContract extends PrinterContract<ReceiptPrinter> {
    /** About 3,000 rows, 37 cm. */
    public static Receipt longReceipt() {
        return new Receipt(List.of(
                new Receipt.Text("ЗРАЗОК", Receipt.Size.TITLE, Receipt.Align.CENTRE, true),
                new Receipt.Space(180),
                new Receipt.Rule(true),
                new Receipt.Space(180),
                new Receipt.Text("Їжак з’їв ґудзик № 7 за 120 ₴", Receipt.Size.NORMAL, Receipt.Align.LEFT, false)));
    }

    @Override
    protected final PrintJob submit(ReceiptPrinter printer, JobOptions options) {
        return printer.submit(longReceipt(), options);
    }

    @Test
    void knowsHowWideItPrints() {
        assertThat(device().widthDots()).isBetween(200, 1000);
    }

    @Test
    void aReceiptThatCannotBeDrawnFailsAndTheNextOneIsPrinted() {
        ReceiptPrinter printer = ready();
        Bitmap tooWide = new Bitmap(printer.widthDots() + 8, 1, new byte[printer.widthDots() / 8 + 1]);
        Receipt impossible = new Receipt(List.of(new Receipt.Picture(tooWide)));
        assertThat(Watch.outcome(printer, printer.submit(impossible, JobOptions.named("too wide"))))
                .isEqualTo(new JobOutcome.FailedNothingPrinted(Set.of(Condition.UNSUPPORTED_FORMAT)));
        assertThat(Watch.outcome(printer, submit(printer, JobOptions.named("good"))))
                .isEqualTo(new JobOutcome.Confirmed());
    }
}
