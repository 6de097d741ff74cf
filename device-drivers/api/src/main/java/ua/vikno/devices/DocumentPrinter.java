package ua.vikno.devices;

import java.util.List;

/** A sheet printer that takes PDF. */
public interface DocumentPrinter extends Device {
    /**
     * Never throws for trouble of the device: that is the job's outcome. A job broken off by an empty tray is completed by
     * submitting the pages that {@link JobOutcome.FailedMaybePartial#pagesDone()} leaves: cutting a PDF is the caller's
     * work, because printers announce {@code page-ranges} and then print everything.
     *
     * @param pdf printed as it is, every page
     */
    PrintJob submit(byte[] pdf, JobOptions options);

    /** Toner, ink and the like as last heard; empty while nothing is known. Never blocks. */
    default List<Supply> supplies() {
        return List.of();
    }
}
