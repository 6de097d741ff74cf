package ua.vikno.kiosk.view.parts;

import java.util.List;
import javafx.scene.layout.Region;

/**
 * Parts side by side. Each has its natural width, except the stretching one, which takes what is left and wraps. All are
 * centred on one line. Where a word would have to be broken, what follows the stretching part goes to a line of its own,
 * at the right.
 */
public final class Flex extends HeightFromWidth {
    private final List<? extends Region> parts;
    private final int stretch;
    private final double gap;

    /** @param stretch index of the part that takes what is left, or −1 */
    public Flex(double gap, int stretch, List<? extends Region> parts) {
        this.parts = List.copyOf(parts);
        this.stretch = stretch;
        this.gap = gap;
        getChildren().addAll(this.parts);
    }

    /** How many parts stand in the first line. */
    private int first(double width) {
        return stretch >= 0 && stretch < parts.size() - 1 && width >= 0 && width < least(parts.size())
                ? stretch + 1
                : parts.size();
    }

    private double least(int count) {
        double sum = gap * (count - 1);
        for (int i = 0; i < count; i++) {
            sum += i == stretch ? parts.get(i).minWidth(-1) : parts.get(i).prefWidth(-1);
        }
        return sum;
    }

    private double natural(int from, int to) {
        double sum = gap * Math.max(0, to - from - 1);
        for (Region part : parts.subList(from, to)) {
            sum += part.prefWidth(-1);
        }
        return sum;
    }

    private double width(int i, int count, double across) {
        double own = parts.get(i).prefWidth(-1);
        return i == stretch ? Math.max(1, across - natural(0, count) + own) : own;
    }

    private double height(int from, int to, double across) {
        double highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, parts.get(i).prefHeight(across < 0 ? -1 : width(i, to, across)));
        }
        return highest;
    }

    @Override
    protected double computeMinWidth(double height) {
        return stretch < 0 ? natural(0, parts.size()) : least(stretch + 1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return natural(0, parts.size());
    }

    @Override
    protected double computePrefHeight(double width) {
        int count = first(width);
        double upper = height(0, count, width);
        return count == parts.size() ? upper : upper + gap / 2 + height(count, parts.size(), width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        int count = first(width);
        if (count == parts.size()) {
            line(0, count, 0, 0, getHeight());
            return;
        }
        double upper = height(0, count, width);
        double lower = height(count, parts.size(), width);
        double top = Math.max(0, (getHeight() - upper - gap / 2 - lower) / 2);
        line(0, count, 0, top, upper);
        double right = Math.max(0, width - natural(count, parts.size()));
        line(count, parts.size(), right, top + upper + gap / 2, lower);
    }

    private void line(int from, int to, double left, double top, double high) {
        double x = left;
        for (int i = from; i < to; i++) {
            Region part = parts.get(i);
            double width = width(i, to, getWidth());
            double height = part.prefHeight(width);
            part.resizeRelocate(Math.rint(x), Math.rint(top + (high - height) / 2), width, height);
            x += width + gap;
        }
    }
}
