package ua.vikno.documents.pdf;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A Java2D shape as PDF path operators. */
final class PathWriter {
    private final PDPageContentStream content;
    private float x;
    private float y;

    private PathWriter(PDPageContentStream content) {
        this.content = content;
    }

    /** The shape's winding rule, by which it is to be filled. */
    static int write(Shape shape, PDPageContentStream content) throws IOException {
        PathIterator path = shape.getPathIterator(null);
        var writer = new PathWriter(content);
        float[] p = new float[6];
        for (; !path.isDone(); path.next()) {
            writer.segment(path.currentSegment(p), p);
        }
        return path.getWindingRule();
    }

    private void segment(int type, float[] p) throws IOException {
        switch (type) {
            case PathIterator.SEG_MOVETO -> {
                content.moveTo(p[0], p[1]);
                at(p[0], p[1]);
            }
            case PathIterator.SEG_LINETO -> {
                content.lineTo(p[0], p[1]);
                at(p[0], p[1]);
            }
            case PathIterator.SEG_CUBICTO -> {
                content.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                at(p[4], p[5]);
            }
            case PathIterator.SEG_QUADTO -> {
                // PDF has only cubic curves.
                float cx = p[0] * 2 / 3;
                float cy = p[1] * 2 / 3;
                content.curveTo(x / 3 + cx, y / 3 + cy, p[2] / 3 + cx, p[3] / 3 + cy, p[2], p[3]);
                at(p[2], p[3]);
            }
            default -> content.closePath();
        }
    }

    private void at(float newX, float newY) {
        x = newX;
        y = newY;
    }
}
