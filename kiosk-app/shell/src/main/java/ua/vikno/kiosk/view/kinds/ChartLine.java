package ua.vikno.kiosk.view.kinds;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Screen.Chart.Bar;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.theme.Type;
import ua.vikno.portal.api.common.Money;

/** One month: its name, and for each figure a bar with the sum after it. */
final class ChartLine extends Region {
    private final Para label;
    private final List<Para> sums = new ArrayList<>();
    private final List<Swatch> bars = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final double labelWidth;
    private final double sumWidth;
    private final double gap;
    private final Kit kit;

    ChartLine(Bar bar, long highest, double labelWidth, Kit kit) {
        this.kit = kit;
        this.labelWidth = labelWidth;
        gap = kit.u(20);
        label = kit.plain(Type.SMALL, kit.palette().text(), kit.words(bar.label()));
        getChildren().add(label);
        double widest = sum(highest).prefWidth(-1);
        for (int i = 0; i < bar.values().size(); i++) {
            long value = bar.values().get(i);
            Para sum = sum(value);
            widest = Math.max(widest, sum.prefWidth(-1));
            Swatch swatch = new Swatch(1, kit.u(36), ChartBody.series(i, kit), i > 0);
            sums.add(sum);
            bars.add(swatch);
            shares.add(highest == 0 ? 0 : Math.abs(value) / (double) highest);
            getChildren().addAll(swatch, sum);
        }
        sumWidth = widest;
    }

    private Para sum(long kopecks) {
        Words words = Words.of("verbatim", new Words.Amount(new Money(kopecks)));
        return kit.strong(Type.SMALL, kit.palette().text(), kit.words(words));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double rowHeight() {
        return label.prefHeight(labelWidth);
    }

    @Override
    protected double computePrefHeight(double width) {
        return rowHeight() * Math.max(1, sums.size());
    }

    @Override
    protected void layoutChildren() {
        double row = rowHeight();
        label.resizeRelocate(0, 0, labelWidth, row);
        double room = getWidth() - labelWidth - sumWidth - 2 * gap;
        for (int i = 0; i < sums.size(); i++) {
            double width = Math.max(kit.u(6), Math.rint(room * shares.get(i)));
            double height = kit.u(36);
            double y = i * row;
            bars.get(i).setMaxWidth(width);
            bars.get(i).resizeRelocate(labelWidth + gap, y + Math.rint((row - height) / 2), width, height);
            Para sum = sums.get(i);
            sum.resizeRelocate(labelWidth + gap + width + gap, y, sum.prefWidth(-1), row);
        }
    }
}
