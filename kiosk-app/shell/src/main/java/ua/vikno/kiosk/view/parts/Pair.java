package ua.vikno.kiosk.view.parts;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.layout.Region;

/**
 * Two parts of equal height side by side, the second as wide as what the first leaves; where a word would have to be
 * broken, one below the other.
 */
public final class Pair extends HeightFromWidth {
    private final Region first;
    private final Region second;
    private final double gap;
    private final DoubleUnaryOperator firstWidth;

    private Pair(double gap, DoubleUnaryOperator firstWidth, Region first, Region second) {
        this.first = first;
        this.second = second;
        this.gap = gap;
        this.firstWidth = firstWidth;
        getChildren().addAll(List.of(first, second));
    }

    /** The first takes this share of the width, or less if the second needs more. */
    public static Pair shared(double gap, double share, Region first, Region second) {
        return new Pair(gap, w -> Math.min((w - gap) * share, w - gap - second.prefWidth(-1)), first, second);
    }

    /** The first is as wide as it needs and at least {@code least}; the second takes the rest. */
    public static Pair natural(double gap, double least, Region first, Region second) {
        return new Pair(gap, w -> Math.max(least, first.prefWidth(-1)), first, second);
    }

    private boolean beside(double width) {
        double one = firstWidth(width);
        return one >= first.minWidth(-1) && width - gap - one >= second.minWidth(-1);
    }

    private double firstWidth(double width) {
        return Math.floor(firstWidth.applyAsDouble(width));
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(first.minWidth(-1), second.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1) + gap + second.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) {
            return Math.max(first.prefHeight(-1), second.prefHeight(-1));
        }
        if (!beside(width)) {
            return first.prefHeight(width) + gap + second.prefHeight(width);
        }
        double one = firstWidth(width);
        return Math.max(first.prefHeight(one), second.prefHeight(width - gap - one));
    }

    @Override
    protected void layoutChildren() {
        if (!beside(getWidth())) {
            double upper = first.prefHeight(getWidth());
            first.resizeRelocate(0, 0, getWidth(), upper);
            second.resizeRelocate(0, upper + gap, getWidth(), getHeight() - upper - gap);
            return;
        }
        double one = firstWidth(getWidth());
        first.resizeRelocate(0, 0, one, getHeight());
        second.resizeRelocate(one + gap, 0, getWidth() - gap - one, getHeight());
    }
}
