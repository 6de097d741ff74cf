package ua.vikno.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Measures and breaks text in the document's fonts. A letter the typeface lacks becomes {@code ?}: seen, never lost silently. */
public final class TextMeasure {
    private static final String MISSING = "?";

    private final FontPrograms programs;
    private final PDType0Font regular;
    private final PDType0Font bold;

    TextMeasure(FontPrograms programs, PDType0Font regular, PDType0Font bold) {
        this.programs = programs;
        this.regular = regular;
        this.bold = bold;
    }

    PDType0Font font(Style style) {
        return style.bold() ? bold : regular;
    }

    public float width(String text, Style style) throws IOException {
        return font(style).getStringWidth(printable(text)) * style.size() / 1000;
    }

    /** At least one line; only a single word may be wider than {@code room}, and then it is broken, at a hyphen if it has one. */
    public List<String> wrap(String text, Style style, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, style) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, style) > room && line.length() > 1) {
                int end = line.length() - 1;
                while (end > 1 && width(line.substring(0, end), style) > room) {
                    end--;
                }
                end = seam(line, end);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    /** After the last hyphen or stroke of what fits, unless that leaves little: parts of a number stay whole. */
    private static int seam(String word, int end) {
        int seam = Math.max(word.lastIndexOf('-', end - 1), word.lastIndexOf('/', end - 1)) + 1;
        return seam * 3 >= end ? seam : end;
    }

    /** The style, made smaller until the text fits; never below {@code least} points. */
    public Style fit(String text, Style style, float room, float least) throws IOException {
        float width = width(text, style);
        return width <= room ? style : style.at(Math.max(least, style.size() * room / width));
    }

    String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.append(programs.holds(c) ? Character.toString(c) : MISSING));
        return out.toString();
    }
}
