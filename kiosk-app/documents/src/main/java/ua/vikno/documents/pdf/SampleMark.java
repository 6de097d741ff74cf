package ua.vikno.documents.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import ua.vikno.documents.symbol.Lettering;
import ua.vikno.documents.words.PaperTexts;

/** «ЗРАЗОК» over a demonstration's page: a pale diagonal for the eye, a strip of text for everybody. */
public final class SampleMark {
    public static final float STRIP_HEIGHT = 20;

    public static final String WORD = PaperTexts.of(PaperTexts.class, "words").get("sample");
    private static final float PALE = 0.925f;
    private static final float SPAN = 560;
    private static final Style STRIP = new Style(true, 11, 1);

    private SampleMark() {}

    /** Under everything else, so first. */
    public static void diagonal(Sheet sheet) throws IOException {
        Rectangle2D box = Holder.OUTLINE.getBounds2D();
        double scale = SPAN / box.getWidth();
        var place = AffineTransform.getTranslateInstance(Sheet.WIDTH / 2, Sheet.HEIGHT / 2);
        place.rotate(-Math.atan2(Sheet.HEIGHT, Sheet.WIDTH) * 0.9);
        place.scale(scale, scale);
        place.translate(-box.getCenterX(), -box.getCenterY());
        sheet.artifact(Holder.OUTLINE, place, PALE);
    }

    public static void strip(Sheet sheet, Tag parent, String explanation, float y) throws IOException {
        sheet.box(Sheet.MARGIN, y, Sheet.RIGHT - Sheet.MARGIN, STRIP_HEIGHT, 0);
        sheet.text(parent.child("P"), WORD + ". " + explanation, STRIP, Sheet.MARGIN + 8, y + 14);
    }

    private static final class Holder {
        static final Shape OUTLINE = Lettering.outline(WORD);
    }
}
