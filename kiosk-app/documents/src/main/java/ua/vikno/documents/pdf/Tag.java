package ua.vikno.documents.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** An element of the structure tree (ISO 32000-1, 14.7): what a screen reader announces, in its order. */
public final class Tag {
    private final PDStructureElement element;

    Tag(PDStructureElement element) {
        this.element = element;
    }

    /** @param type a standard structure type: {@code H1}, {@code P}, {@code Table}, {@code TR}, {@code TD}, … */
    public Tag child(String type) {
        var child = new PDStructureElement(type, element);
        element.appendKid(child);
        return new Tag(child);
    }

    /** A heading cell of a table and what it heads: {@code Row} or {@code Column}. */
    public Tag heading(String scope) {
        Tag cell = child("TH");
        var attributes = new PDTableAttributeObject();
        attributes.setScope(scope);
        cell.element.addAttribute(attributes);
        return cell;
    }

    /** @param alternative what a person who cannot see the picture is told */
    public Tag figure(String alternative) {
        Tag figure = child("Figure");
        figure.element.setAlternateDescription(alternative);
        return figure;
    }

    void mark(PDPage page, int contentId) {
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(contentId);
        element.setPage(page);
        element.appendKid(reference);
    }

    void place(PDRectangle box) {
        var attributes = new PDLayoutAttributeObject();
        attributes.setBBox(box);
        attributes.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
        element.addAttribute(attributes);
    }

    PDStructureElement element() {
        return element;
    }
}
