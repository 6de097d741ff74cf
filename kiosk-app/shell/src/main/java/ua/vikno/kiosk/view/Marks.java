package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.screen.Screen.Start.Mark;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.HeightFromWidth;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Picture;
import ua.vikno.kiosk.view.theme.Palette;
import ua.vikno.kiosk.view.theme.Type;

/** What works, as pictures with few words, as many in a line as there is room for. */
final class Marks extends HeightFromWidth {
    /** Side of a picture in reference pixels: 12 mm. */
    static final double LARGE = 50;

    /** 8 mm, where there is little room and for what may stand small. */
    static final double SMALL = 34;

    private record Spot(Region cell, double x, double width) {}

    private final List<Region> cells = new ArrayList<>();
    private final double gap;
    private final double line;

    /** @param icon side of a picture in reference pixels */
    Marks(List<Mark> marks, double icon, Kit kit) {
        gap = kit.u(32);
        line = kit.u(icon < LARGE ? 4 : 12);
        for (int i = 0; i < marks.size(); i++) {
            cells.add(kit.stop("works:" + i, cell(marks.get(i), icon, kit)));
        }
        getChildren().addAll(cells);
    }

    private static Region cell(Mark mark, double icon, Kit kit) {
        Palette palette = kit.palette();
        String words = kit.words(mark.words());
        return switch (mark.tone()) {
            case SUCCESS -> cell(mark, icon, palette.primary(), kit.strong(Type.SMALL, palette.text(), words), kit);
            case TROUBLE -> {
                Color ink = palette.danger().ink();
                yield cell(mark, icon, ink, kit.strong(Type.SMALL, ink, words), kit);
            }
            case INFORMATION -> cell(mark, SMALL, palette.text2(), kit.plain(Type.SMALL, palette.text2(), words), kit);
        };
    }

    private static Region cell(Mark mark, double icon, Color sign, Para words, Kit kit) {
        return new Flex(kit.u(16), 1, List.of(Picture.of(mark.icon(), kit.u(icon), sign), words));
    }

    /** Where each stands: at the second column where it fits there, else close behind the one before, else in a new line. */
    private List<List<Spot>> lines(double width) {
        List<List<Spot>> lines = new ArrayList<>();
        double column = Math.floor((width + gap) / 2);
        double end = width;
        for (Region cell : cells) {
            double natural = Math.min(cell.prefWidth(-1), width);
            double close = end + gap;
            double x = close <= column && column + natural <= width ? column : close;
            if (lines.isEmpty() || x + natural > width) {
                lines.add(new ArrayList<>());
                x = 0;
            }
            lines.getLast().add(new Spot(cell, x, natural));
            end = x + natural;
        }
        return lines;
    }

    private static double height(List<Spot> spots) {
        double highest = 0;
        for (Spot spot : spots) {
            highest = Math.max(highest, spot.cell().prefHeight(spot.width()));
        }
        return highest;
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = width < 0 ? computePrefWidth(-1) : width;
        double sum = -line;
        for (List<Spot> spots : lines(whole)) {
            sum += line + height(spots);
        }
        return Math.max(0, sum);
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        for (List<Spot> spots : lines(getWidth())) {
            double height = height(spots);
            for (Spot spot : spots) {
                spot.cell().resizeRelocate(spot.x(), y, spot.width(), height);
            }
            y += height + line;
        }
    }
}
