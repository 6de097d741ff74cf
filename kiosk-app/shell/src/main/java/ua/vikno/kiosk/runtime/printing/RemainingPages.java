package ua.vikno.kiosk.runtime.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The pages of a PDF that a printer still owes. */
final class RemainingPages {
    private RemainingPages() {}

    /** @param firstPage 1-based; beyond the end there is nothing to cut, the whole document is returned */
    static byte[] of(byte[] pdf, int firstPage) {
        if (firstPage <= 1) {
            return pdf;
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (firstPage > document.getNumberOfPages()) {
                return pdf;
            }
            for (int done = 1; done < firstPage; done++) {
                document.removePage(0);
            }
            ByteArrayOutputStream rest = new ByteArrayOutputStream(pdf.length);
            document.save(rest);
            return rest.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
