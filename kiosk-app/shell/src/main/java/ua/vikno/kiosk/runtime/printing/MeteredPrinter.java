package ua.vikno.kiosk.runtime.printing;

import java.util.function.Consumer;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.Subscription;
import ua.vikno.devices.receipt.Receipt;

/** A receipt printer whose paper is counted. */
public record MeteredPrinter(ReceiptPrinter printer, RollMeter meter) implements ReceiptPrinter {
    @Override
    public int widthDots() {
        return printer.widthDots();
    }

    @Override
    public PrintJob submit(Receipt receipt, JobOptions options) {
        PrintJob job = printer.submit(receipt, options);
        var _ = job.outcome().whenComplete((outcome, fault) -> {
            if (outcome == null || mayHavePrinted(outcome)) {
                meter.printed(receipt);
            }
        });
        return job;
    }

    private static boolean mayHavePrinted(JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Confirmed _, JobOutcome.SentUnconfirmed _, JobOutcome.FailedMaybePartial _ -> true;
            case JobOutcome.FailedNothingPrinted _, JobOutcome.Cancelled _ -> false;
        };
    }

    @Override
    public String id() {
        return printer.id();
    }

    @Override
    public DeviceKind kind() {
        return printer.kind();
    }

    @Override
    public void start() {
        printer.start();
    }

    @Override
    public DeviceStatus status() {
        return printer.status();
    }

    @Override
    public Subscription listen(Consumer<? super DeviceEvent> listener) {
        return printer.listen(listener);
    }

    @Override
    public void close() {
        printer.close();
    }
}
