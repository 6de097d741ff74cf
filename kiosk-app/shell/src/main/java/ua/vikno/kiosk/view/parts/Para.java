package ua.vikno.kiosk.view.parts;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** A paragraph: wraps to its width, is as high as its lines, never cut and never shortened by an ellipsis. */
public final class Para extends HeightFromWidth {
    private static final Pattern WORD_ENDS = Pattern.compile("[ \n\u00ad-]+");

    private final Text text;
    private double widest = -1;
    private double longestWord = -1;
    /**
     * Heights by width: measuring wraps the text and marks what is shown as changed, so each width is measured once.
     */
    private final Map<Double, Double> heights = new HashMap<>(4);

    public Para(String words, Font font, double leading, Color ink) {
        text = new Text(words);
        text.setFont(font);
        text.setFill(ink);
        text.setLineSpacing(leading);
        text.setTextOrigin(VPos.TOP);
        // The paragraph lays its text out itself; measuring must not ask the parent for another layout.
        text.setManaged(false);
        getChildren().add(text);
        setMouseTransparent(true);
    }

    public Para centred() {
        text.setTextAlignment(TextAlignment.CENTER);
        return this;
    }

    public Para right() {
        text.setTextAlignment(TextAlignment.RIGHT);
        return this;
    }

    public String words() {
        return text.getText();
    }

    public void words(String words) {
        text.setText(words);
        widest = -1;
        longestWord = -1;
        heights.clear();
        requestLayout();
    }

    public Font font() {
        return text.getFont();
    }

    /** The width of the longest word: narrower than this it would have to be broken. */
    public double widestWord() {
        if (longestWord < 0) {
            longestWord = measureWords();
        }
        return longestWord;
    }

    private double measureWords() {
        Text word = new Text();
        word.setFont(text.getFont());
        double width = 0;
        // A no-break space holds its words together.
        for (String part : WORD_ENDS.split(text.getText(), -1)) {
            word.setText(part);
            width = Math.max(width, word.getLayoutBounds().getWidth());
        }
        return Math.ceil(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return widestWord();
    }

    @Override
    protected double computePrefWidth(double height) {
        if (widest < 0) {
            text.setWrappingWidth(0);
            widest = Math.ceil(text.getLayoutBounds().getWidth()) + 1;
        }
        return widest;
    }

    @Override
    protected double computePrefHeight(double width) {
        return heights.computeIfAbsent(width < 0 ? prefWidth(-1) : width, this::measure);
    }

    private double measure(double width) {
        text.setWrappingWidth(width);
        return Math.ceil(text.getLayoutBounds().getHeight());
    }

    @Override
    protected void layoutChildren() {
        double height = computePrefHeight(getWidth());
        text.setWrappingWidth(getWidth());
        text.relocate(0, Math.max(0, Math.rint((getHeight() - height) / 2)));
    }
}
