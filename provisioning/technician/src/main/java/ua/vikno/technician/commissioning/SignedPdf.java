package ua.vikno.technician.commissioning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import ua.vikno.state.identity.Identity;

/** Adds the kiosk's signature to a PDF (ISO 32000-2, 12.8; PAdES, ETSI EN 319 142-1): any reader of PDF says whether a byte was changed. */
final class SignedPdf {
    private SignedPdf() {}

    /** @throws IOException if the key signs nothing */
    static byte[] of(byte[] pdf, Identity identity, Instant at) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(identity.kiosk());
            signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
            document.addSignature(signature, content -> KioskSignature.of(content.readAllBytes(), identity));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }
}
