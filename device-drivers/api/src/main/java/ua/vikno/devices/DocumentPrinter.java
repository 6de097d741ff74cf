package ua.vikno.devices;

/** A sheet printer that takes PDF. */
public interface DocumentPrinter extends Device {
    /**
     * @param pdf the whole document
     * @param firstPage 1-based page to begin with, so that a job broken by an empty tray can be completed
     */
    PrintJob submit(byte[] pdf, int firstPage, JobOptions options);
}
