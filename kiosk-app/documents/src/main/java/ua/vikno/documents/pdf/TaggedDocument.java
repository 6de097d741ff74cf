package ua.vikno.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF under construction: pages, embedded fonts, structure tree, metadata. The same content, title and moment give the
 * same bytes.
 */
public final class TaggedDocument implements Closeable {
    private final PDDocument document = new PDDocument();
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final List<Sheet> sheets = new ArrayList<>();
    private final TextMeasure letters;
    private final Tag root;

    /**
     * @param title what a window bar and a screen reader say first
     * @param identity distinguishes this document from any other of its kind
     */
    public TaggedDocument(FontPrograms fonts, String title, Instant created, long identity) throws IOException {
        letters = new TextMeasure(fonts, fonts.regular(document), fonts.bold(document));
        var element = new PDStructureElement("Document", tree);
        tree.appendKid(element);
        root = new Tag(element);
        describe(title, created);
        document.setDocumentId(identity);
    }

    public Tag root() {
        return root;
    }

    /** A further page. */
    public Sheet sheet() throws IOException {
        var sheet = new Sheet(document, letters, sheets.size());
        sheets.add(sheet);
        return sheet;
    }

    public int pages() {
        return sheets.size();
    }

    /** Measures before there is a page. */
    public TextMeasure letters() {
        return letters;
    }

    public byte[] save() throws IOException {
        Map<Integer, PDParentTreeValue> parents = new HashMap<>();
        for (Sheet sheet : sheets) {
            sheet.close();
            parents.put(sheet.index(), new PDParentTreeValue(sheet.parents()));
        }
        var parentTree = new PDNumberTreeNode(PDParentTreeValue.class);
        parentTree.setNumbers(parents);
        tree.setParentTree(parentTree);
        tree.setParentTreeNextKey(sheets.size());
        var out = new ByteArrayOutputStream(1 << 16);
        document.save(out);
        return out.toByteArray();
    }

    private void describe(String title, Instant created) throws IOException {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(Metadata.PRODUCER);
        var calendar = GregorianCalendar.from(created.atZone(ZoneOffset.UTC));
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        document.setDocumentInformation(information);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(Metadata.LANGUAGE);
        catalog.setStructureTreeRoot(tree);
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.setMetadata(Metadata.of(document, title, created));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
