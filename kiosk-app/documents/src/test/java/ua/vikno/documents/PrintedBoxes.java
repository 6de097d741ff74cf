package ua.vikno.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where each letter and each picture of a PDF stands, read back by PDFBox; points from the upper left corner. */
final class PrintedBoxes {
    private static final float MARGIN = 34;
    private static final float RIGHT = 595.28f - 34;
    private static final float BOTTOM = 841.89f - 34;
    private static final float TOUCH = 0.6f;
    private static final float CAPITALS = 0.7f;

    private final List<Box> boxes = new ArrayList<>();
    private final int pages;

    /**
     * @param size of letters in points; 0 for a picture
     * @param grey 0 is black, 1 is paper
     */
    record Box(String what, int page, float left, float top, float right, float bottom, float size, float grey) {
        boolean meets(Box other) {
            return page == other.page
                    && Math.min(right, other.right) - Math.max(left, other.left) > TOUCH
                    && Math.min(bottom, other.bottom) - Math.max(top, other.top) > TOUCH;
        }

        boolean outside() {
            return left < MARGIN - 6 || right > RIGHT + 6 || top < MARGIN - 6 || bottom > BOTTOM + 6;
        }
    }

    PrintedBoxes(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            pages = document.getNumberOfPages();
            letters(document);
            pictures(document.getDocumentCatalog().getStructureTreeRoot(), document);
        }
    }

    int pages() {
        return pages;
    }

    List<Box> all() {
        return List.copyOf(boxes);
    }

    /** What lies over something else, or beyond the margins of 12 mm. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.outside()) {
                faults.add("outside: " + box);
            }
            for (int j = i + 1; j < boxes.size(); j++) {
                if (box.meets(boxes.get(j))) {
                    faults.add(box + " over " + boxes.get(j));
                }
            }
        }
        return faults.subList(0, Math.min(5, faults.size()));
    }

    private void letters(PDDocument document) throws IOException {
        var reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                if (!letter.getUnicode().isBlank()) {
                    float size = letter.getFontSizeInPt();
                    boxes.add(new Box(
                            letter.getUnicode(),
                            getCurrentPageNo(),
                            letter.getXDirAdj(),
                            letter.getYDirAdj() - CAPITALS * size,
                            letter.getXDirAdj() + letter.getWidthDirAdj(),
                            letter.getYDirAdj(),
                            size,
                            getGraphicsState().getNonStrokingColor().getComponents()[0]));
                }
            }
        };
        reader.addOperator(new SetNonStrokingDeviceGrayColor(reader));
        reader.getText(document);
    }

    private void pictures(PDStructureNode node, PDDocument document) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                for (int i = 0; i < element.getAttributes().size(); i++) {
                    if (element.getAttributes().getObject(i) instanceof PDLayoutAttributeObject layout
                            && layout.getBBox() != null) {
                        picture(element.getPage(), layout.getBBox(), document);
                    }
                }
                pictures(element, document);
            }
        }
    }

    private void picture(PDPage page, PDRectangle box, PDDocument document) {
        float height = page.getMediaBox().getHeight();
        boxes.add(new Box(
                "picture",
                document.getPages().indexOf(page) + 1,
                box.getLowerLeftX(),
                height - box.getUpperRightY(),
                box.getUpperRightX(),
                height - box.getLowerLeftY(),
                0,
                0));
    }
}
