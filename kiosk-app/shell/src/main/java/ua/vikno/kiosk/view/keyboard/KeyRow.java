package ua.vikno.kiosk.view.keyboard;

import java.util.List;
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

    @Override
    protected void layoutChildren() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
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
