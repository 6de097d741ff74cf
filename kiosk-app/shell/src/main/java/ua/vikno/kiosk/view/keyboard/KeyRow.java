package ua.vikno.kiosk.view.keyboard;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.view.parts.Nest;
import ua.vikno.kiosk.view.parts.Target;

/** A row of keys sharing its width by weight; one stop for the six keys, which opens into groups and letters. */
final class KeyRow extends Region implements Nest {
    private final List<Target> keys;
    private final double[] weights;
    private final double gap;

    KeyRow(List<Target> keys, double[] weights, double gap) {
        this.keys = keys;
        this.weights = weights;
        this.gap = gap;
        setPickOnBounds(false);
        getChildren().addAll(keys);
    }

    @Override
    public List<Target> keys() {
        return keys;
    }

    private double sum() {
        return DoubleStream.of(weights).sum();
    }

    /** The width at which every key is 20 mm wide and holds its longest word. */
    double leastWidth() {
        double unit = 0;
        for (int i = 0; i < weights.length; i++) {
            unit = Math.max(unit, (keys.get(i).minWidth(-1) - gap * (weights[i] - 1)) / weights[i]);
        }
        return unit * sum() + gap * (sum() - 1);
    }

    /** The height at which no line on a key is cut. */
    double leastHeight(double width) {
        double unit = (width - gap * (sum() - 1)) / sum();
        double highest = 0;
        for (int i = 0; i < weights.length; i++) {
            double across = Math.floor(unit * weights[i] + gap * (weights[i] - 1));
            highest = Math.max(highest, keys.get(i).prefHeight(across));
        }
        return highest;
    }

    @Override
    protected void layoutChildren() {
        double sum = sum();
        // A key of weight 2 also takes the gap between two.
        double unit = (getWidth() - gap * (sum - 1)) / sum;
        double x = 0;
        for (int i = 0; i < weights.length; i++) {
            double width = unit * weights[i] + gap * (weights[i] - 1);
            double left = Math.ceil(x);
            keys.get(i).resizeRelocate(left, 0, Math.floor(x + width + 1e-6) - left, getHeight());
            x += width + gap;
        }
    }
}
