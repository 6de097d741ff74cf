package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.view.parts.HeightFromWidth;

/** Cells in as few lines as their words need, evenly many to a line, each line filled. */
final class Shelf extends HeightFromWidth {
    private final List<? extends Region> cells;
    private final double gap;

    Shelf(double gap, List<? extends Region> cells) {
        this.cells = List.copyOf(cells);
        this.gap = gap;
        getChildren().addAll(this.cells);
    }

    /** Whether all cells stand in one line without breaking their words. */
    public boolean inOneLine(double width) {
        return natural(cells) <= width;
    }

    /** How the cells fall into lines; a cell that is wider than the shelf has a line to itself and wraps. */
    List<List<Region>> lines(double width) {
        for (int count = 1; count < cells.size(); count++) {
            List<List<Region>> lines = split((cells.size() + count - 1) / count);
            if (lines.stream().allMatch(line -> natural(line) <= width)) {
                return lines;
            }
        }
        return split(1);
    }

    private List<List<Region>> split(int perLine) {
        List<List<Region>> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += perLine) {
            lines.add(List.copyOf(cells.subList(i, Math.min(cells.size(), i + perLine))));
        }
        return lines;
    }

    private double natural(List<? extends Region> line) {
        double sum = gap * (line.size() - 1);
        for (Region cell : line) {
            sum += cell.prefWidth(-1);
        }
        return sum;
    }

    private double spare(List<Region> line, double width) {
        return (width - natural(line)) / line.size();
    }

    private double height(List<Region> line, double width) {
        double spare = spare(line, width);
        double highest = 0;
        for (Region cell : line) {
            highest = Math.max(highest, cell.prefHeight(Math.floor(cell.prefWidth(-1) + spare)));
        }
        return highest;
    }

    @Override
    protected double computePrefWidth(double height) {
        return cells.isEmpty() ? 0 : natural(cells);
    }

    @Override
    protected double computePrefHeight(double width) {
        double sum = -gap;
        for (List<Region> line : lines(width < 0 ? Double.MAX_VALUE : width)) {
            sum += gap + height(line, width < 0 ? natural(line) : width);
        }
        return Math.max(0, sum);
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        for (List<Region> line : lines(getWidth())) {
            double spare = spare(line, getWidth());
            double height = height(line, getWidth());
            double x = 0;
            for (Region cell : line) {
                double width = Math.floor(cell.prefWidth(-1) + spare);
                cell.resizeRelocate(x, y, width, height);
                x += width + gap;
            }
            y += height + gap;
        }
    }
}
