package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.view.parts.Kit;

/** How far the service has come, as segments. Decorative: the words above it say the same. */
final class StepBar extends Region {
    private final List<Region> segments = new ArrayList<>();
    private final double height;
    private final double gap;

    StepBar(Frame.Step step, Kit kit) {
        height = kit.u(10);
        gap = kit.u(10);
        for (int i = 0; i < step.of(); i++) {
            Region segment = new Region();
            var ink = i < step.number() ? kit.palette().accent() : kit.palette().bandPressed();
            segment.setBackground(new Background(new BackgroundFill(ink, new CornerRadii(height / 2), Insets.EMPTY)));
            segments.add(segment);
        }
        getChildren().addAll(segments);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor((getWidth() - gap * (segments.size() - 1)) / segments.size());
        for (int i = 0; i < segments.size(); i++) {
            segments.get(i).resizeRelocate(i * (width + gap), 0, width, height);
        }
    }
}
