package ua.vikno.documents.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** The XMP packet: title, language and the claim of PDF/UA-1 (ISO 14289-1, clause 5). */
final class Metadata {
    static final String PRODUCER = "Vikno";
    static final String LANGUAGE = "uk-UA";

    private Metadata() {}

    static PDMetadata of(PDDocument document, String title, Instant created) throws IOException {
        String time = created.truncatedTo(ChronoUnit.SECONDS).toString();
        String packet = String.format(Locale.ROOT, """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                   <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                   <pdf:Producer>%s</pdf:Producer>
                   <xmp:CreateDate>%5$s</xmp:CreateDate>
                   <xmp:ModifyDate>%5$s</xmp:ModifyDate>
                   <pdfuaid:part>%4$d</pdfuaid:part>
                  </rdf:Description>
                 </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """, escaped(title), LANGUAGE, PRODUCER, 1, time);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        metadata.getCOSObject().setName(COSName.SUBTYPE, "XML");
        return metadata;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
