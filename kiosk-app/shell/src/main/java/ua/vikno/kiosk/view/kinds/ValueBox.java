package ua.vikno.kiosk.view.kinds;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Field;
import ua.vikno.kiosk.view.keyboard.Typing;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.theme.Type;

/**
 * What the resident has typed, as large as it fits, with the fault below it. Its height does not change during typing.
 */
final class ValueBox extends Region {
    /** Tried in this order until the value fits one line; the last one wraps. */
    private static final List<Type> SIZES = List.of(Type.SUM, Type.TITLE, Type.QUESTION, Type.BODY, Type.SMALL);

    private final Field field;
    private final Typing typing;
    private final Kit kit;
    private final Region box = new Region();
    private final Region caret = new Region();
    private final @Nullable Region error;
    private Para value;

    ValueBox(Field field, Typing typing, @Nullable Region error, Kit kit) {
        this.field = field;
        this.typing = typing;
        this.kit = kit;
        this.error = error;
        value = kit.strong(Type.SUM, kit.palette().text(), "");
        CornerRadii radii = new CornerRadii(kit.look().radius());
        Color edge =
                error == null ? kit.palette().primary() : kit.palette().danger().ink();
        box.setBackground(new Background(new BackgroundFill(kit.palette().bg(), radii, Insets.EMPTY)));
        box.setBorder(new Border(new BorderStroke(edge, BorderStrokeStyle.SOLID, radii, new BorderWidths(kit.u(6)))));
        caret.setBackground(
                new Background(new BackgroundFill(kit.palette().primary(), CornerRadii.EMPTY, Insets.EMPTY)));
        kit.stop("field", box);
        if (error != null) {
            kit.stop("error", error);
        }
        setMouseTransparent(true);
        refresh();
    }

    /** Shows what is typed by now. */
    void refresh() {
        value = kit.strong(Type.SUM, kit.palette().text(), Grouping.of(field, typing.value()));
        getChildren().setAll(box, value, caret);
        if (error != null) {
            getChildren().add(error);
        }
        requestLayout();
    }

    private List<Type> sizes() {
        return SIZES.subList(!kit.look().tight() ? 0 : low() ? 2 : 1, SIZES.size());
    }

    /** What has no spaces is broken where it must be; of what is longer than the box, the end shows. */
    private String wrapped(String words, double room, double height) {
        Para whole = kit.strong(Type.SMALL, kit.palette().text(), words);
        if (!kit.look().tight() || (whole.widestWord() <= room && whole.prefHeight(room) <= height)) {
            return words;
        }
        int most = Math.max(1, (int) Math.floor(height / line(Type.SMALL)));
        StringBuilder lines = new StringBuilder();
        int end = words.length();
        for (int line = 0; line < most && end > 0; line++) {
            int start = end;
            while (start > 0
                    && kit.strong(Type.SMALL, kit.palette().text(), "…" + words.substring(start - 1, end))
                                    .prefWidth(-1)
                            <= room) {
                start--;
            }
            lines.insert(0, words.substring(start, end));
            if (line + 1 < most && start > 0) {
                lines.insert(0, "\n");
            }
            end = start;
        }
        return end > 0 ? "…" + lines : lines.toString();
    }

    private double line(Type type) {
        return kit.strong(type, kit.palette().text(), "8").prefHeight(-1);
    }

    private double boxHeight() {
        double wrapped = field.maxLength() > 24 ? 2 * line(Type.SMALL) : 0;
        return Math.max(line(sizes().getFirst()), wrapped) + air();
    }

    /** A wide small panel is low: keys, value and question share less than 20 cm. */
    private boolean low() {
        return kit.look().tight() && !kit.look().panel().isPortrait();
    }

    /** Above and below the value. */
    private double air() {
        return kit.u(low() ? 16 : 24);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return boxHeight() + (error == null ? 0 : kit.u(12) + error.prefHeight(width));
    }

    @Override
    protected void layoutChildren() {
        double height = boxHeight();
        double pad = kit.u(28);
        double room = getWidth() - 2 * pad - kit.u(16);
        box.resizeRelocate(0, 0, getWidth(), height);
        String typed = Grouping.of(field, typing.value());
        for (Type type : sizes()) {
            Para fitting = kit.strong(
                    type, kit.palette().text(), type == Type.SMALL ? wrapped(typed, room, height - air()) : typed);
            if (fitting.prefWidth(-1) <= room || type == Type.SMALL) {
                getChildren().set(getChildren().indexOf(value), fitting);
                value = fitting;
                break;
            }
        }
        double across = Math.min(room, value.prefWidth(-1));
        double high = value.prefHeight(across);
        value.resizeRelocate(pad, Math.rint((height - high) / 2), across, high);
        caret.setVisible(value.prefWidth(-1) <= room);
        double x = pad + (value.words().isEmpty() ? 0 : across + kit.u(6));
        caret.resizeRelocate(x, air(), kit.u(6), height - 2 * air());
        if (error != null) {
            error.resizeRelocate(0, height + kit.u(12), getWidth(), error.prefHeight(getWidth()));
        }
    }
}
