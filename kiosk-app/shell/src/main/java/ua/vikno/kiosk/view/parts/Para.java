package ua.vikno.kiosk.view.parts;

import java.util.regex.Pattern;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** A paragraph: wraps to its width, is as high as its lines, never cut and never shortened by an ellipsis. */
public final class Para extends Region {
    private static final Pattern WORD_ENDS = Pattern.compile("[ \n\u00ad-]+");

    private final Text text;
    private double widest = -1;
    private double longestWord = -1;
    private double measuredAt = -1;
    private double measured;

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
        measuredAt = -1;
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
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return widestWord();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        if (widest < 0) {
            text.setWrappingWidth(0);
            measuredAt = -1;
            widest = Math.ceil(text.getLayoutBounds().getWidth()) + 1;
        }
        return widest;
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? computePrefWidth(-1) : width;
        if (across != measuredAt) {
            text.setWrappingWidth(across);
            measuredAt = across;
            measured = Math.ceil(text.getLayoutBounds().getHeight());
        }
        return measured;
    }

    @Override
    protected void layoutChildren() {
        double height = computePrefHeight(getWidth());
        text.relocate(0, Math.max(0, Math.rint((getHeight() - height) / 2)));
    }
}
