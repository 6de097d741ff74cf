package ua.vikno.devices.linux.ipp;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Media;
import com.hp.jipp.model.PrintScaling;
import com.hp.jipp.model.Sides;
import com.hp.jipp.model.Types;
import com.hp.jipp.model.WhichJobs;
import java.net.URI;

/** The operations this driver asks for (RFC 8011, section 4). */
final class Requests {
    /** Whose jobs they are: the kiosk's, never a resident's. */
    private static final String USER = "vikno";

    private final URI printer;

    Requests(URI printer) {
        this.printer = printer;
    }

    IppPacket printer() {
        return named(IppPacket.getPrinterAttributes(
                        printer,
                        Types.printerState,
                        Types.printerStateReasons,
                        Types.printerIsAcceptingJobs,
                        Types.operationsSupported,
                        Types.documentFormatSupported,
                        Types.pwgRasterDocumentResolutionSupported,
                        Types.pwgRasterDocumentTypeSupported,
                        DocumentFormat.URF_SUPPORTED,
                        Types.printScalingSupported,
                        Types.mediaReady,
                        Types.printerInputTray,
                        Types.printerSupply,
                        Types.printerSupplyDescription,
                        Supplies.MARKER_NAMES,
                        Supplies.MARKER_LEVELS,
                        Supplies.MARKER_LOW_LEVELS,
                        PrinterReport.DEVICE_URI))
                .build();
    }

    /** One request with the document behind it. */
    IppPacket print(String jobName, DocumentFormat format) {
        return sheet(named(IppPacket.printJob(printer)), jobName, format)
                .putOperationAttributes(Types.documentFormat.of(format.mime()))
                .build();
    }

    /** The job first, so that it can be cancelled even if the document is lost on its way. */
    IppPacket create(String jobName, DocumentFormat format) {
        return sheet(named(IppPacket.createJob(printer)), jobName, format).build();
    }

    IppPacket send(int job, DocumentFormat format) {
        return named(IppPacket.sendDocument(printer, job))
                .putOperationAttributes(Types.documentFormat.of(format.mime()), Types.lastDocument.of(true))
                .build();
    }

    IppPacket job(int job) {
        return named(IppPacket.getJobAttributes(
                        printer,
                        job,
                        Types.jobState,
                        Types.jobStateReasons,
                        Types.jobImpressionsCompleted,
                        Types.jobMediaSheetsCompleted))
                .build();
    }

    IppPacket cancel(int job) {
        return named(IppPacket.cancelJob(printer, job)).build();
    }

    IppPacket ownJobs() {
        return named(IppPacket.getJobs(printer, Types.jobId))
                .putOperationAttributes(Types.myJobs.of(true), Types.whichJobs.of(WhichJobs.notCompleted))
                .build();
    }

    private static IppPacket.Builder sheet(IppPacket.Builder request, String jobName, DocumentFormat format) {
        IppPacket.Builder sheet = request.putOperationAttributes(Types.jobName.of(jobName))
                .putAttributes(
                        Tag.jobAttributes, Types.media.of(Media.isoA4_210x297mm), Types.sides.of(Sides.oneSided));
        return format.unscaled()
                ? sheet.putAttributes(Tag.jobAttributes, Types.printScaling.of(PrintScaling.none))
                : sheet;
    }

    private static IppPacket.Builder named(IppPacket.Builder request) {
        return request.putOperationAttributes(Types.requestingUserName.of(USER));
    }
}
