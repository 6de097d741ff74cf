package ua.vikno.devices.linux.raster;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF drawn for a printer that takes only dots, one page in memory at a time. */
public final class RasterDocument {
    /** More than a kiosk prints; a page of letters takes some 100 kB. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private RasterDocument() {}

    /** How a printer wants its dots. */
    public enum Kind {
        /** {@code image/pwg-raster}. */
        PWG,
        /** {@code image/urf}. */
        URF
    }

    /**
     * Every page at the size of A4, a millimetre a millimetre.
     *
     * @param dpi dots an inch, both ways
     * @param grey eight bits a dot (sgray_8, W8), else 24 (srgb_8, SRGB24)
     * @throws IOException if this is no PDF, or becomes larger than 64 MB
     */
    public static byte[] of(byte[] pdf, Kind kind, int dpi, boolean grey) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf);
                DataOutputStream out = new DataOutputStream(bytes)) {
            PageDrawer drawer = new PageDrawer(document, dpi, grey);
            PageHeader header = switch (kind) {
                case PWG -> new PwgHeader(dpi, grey, drawer.width(), drawer.height());
                case URF -> new UrfHeader(dpi, grey, drawer.width(), drawer.height());
            };
            int pages = document.getNumberOfPages();
            header.file(out, pages);
            for (int page = 0; page < pages; page++) {
                header.page(out, pages);
                PackedLines.write(drawer.draw(page), drawer.lineBytes(), grey ? 1 : 3, out);
                if (bytes.size() > LARGEST) {
                    throw new IOException("more than %d bytes of raster".formatted(LARGEST));
                }
            }
        }
        return bytes.toByteArray();
    }
}
