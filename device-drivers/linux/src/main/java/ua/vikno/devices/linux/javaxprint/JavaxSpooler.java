package ua.vikno.devices.linux.javaxprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttribute;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PrinterName;
import ua.vikno.devices.Condition;

/** {@code javax.print}: finds queues through libcups, and hands documents to the program {@code lpr}. */
final class JavaxSpooler implements Spooler {
    /** The path is fixed in the JDK (sun.print.UnixPrintJob). */
    static final Path LPR = Path.of("/usr/bin/lpr");

    private final Path lpr;

    JavaxSpooler(Path lpr) {
        this.lpr = lpr;
        // Otherwise the JDK looks for queues once, and again only after two minutes.
        System.setProperty("sun.java2d.print.polling", "false");
    }

    @Override
    public List<String> queues() {
        return services().stream().map(JavaxSpooler::name).toList();
    }

    @Override
    public void print(String queue, String jobName, byte[] pdf) throws IOException, Refused {
        if (!Files.isExecutable(lpr)) {
            throw new Refused(Condition.NOT_CONFIGURED, lpr + " is missing: install the package cups-bsd");
        }
        PrintService service = services().stream()
                .filter(each -> name(each).equals(queue))
                .findFirst()
                .orElseThrow(() -> new Refused(Condition.OFFLINE, "the queue has gone"));
        DocFlavor pdfBytes = DocFlavor.BYTE_ARRAY.PDF;
        if (!service.isDocFlavorSupported(pdfBytes)) {
            throw new Refused(Condition.UNSUPPORTED_FORMAT, "the queue takes no PDF");
        }
        PrintRequestAttributeSet how = new HashPrintRequestAttributeSet(
                new PrintRequestAttribute[] {new JobName(jobName, Locale.ROOT), MediaSizeName.ISO_A4});
        try {
            service.createPrintJob().print(new SimpleDoc(pdf, pdfBytes, null), how);
        } catch (PrintException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<PrintService> services() {
        return Arrays.asList(PrintServiceLookup.lookupPrintServices(null, null));
    }

    private static String name(PrintService service) {
        PrinterName name = service.getAttribute(PrinterName.class);
        return name == null ? service.getName() : name.getValue();
    }
}
