package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Frame;
import ua.vikno.kiosk.view.kinds.Figure;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.theme.Type;

/**
 * The step, the question and the sum of a screen: what is read and never touched, so it lies above the hand's reach. It
 * shows as much as there is room for; the question is always there.
 */
final class Masthead extends Region {
    private final Kit kit;
    private final Frame frame;
    private final @Nullable Figure figure;
    private final Region words;
    private final double pad;

    private Masthead(Kit kit, Frame frame, @Nullable Figure figure, Type title, boolean told) {
        this.kit = kit;
        this.frame = told ? frame : untold(frame);
        this.figure = figure;
        pad = kit.u(pad(figure == null && !told));
        words = words(title);
        setBackground(new Background(new BackgroundFill(kit.palette().band(), CornerRadii.EMPTY, Insets.EMPTY)));
        setMouseTransparent(true);
        getChildren().add(words);
    }

    /** The fullest one that is not higher than {@code most}, or else the bare question. */
    static Masthead of(Kit kit, Frame frame, @Nullable Figure figure, double width, double most) {
        // Most often the fullest one fits, and no other is made.
        return Stream.<Supplier<Masthead>>of(
                        () -> new Masthead(kit, frame, figure, Type.TITLE, true),
                        () -> new Masthead(kit, frame, figure, Type.QUESTION, true),
                        () -> new Masthead(kit, frame, figure, Type.QUESTION, false))
                .map(Supplier::get)
                .filter(masthead -> masthead.fits(width) && masthead.prefHeight(width) <= most)
                .findFirst()
                .orElseGet(() -> bare(kit, frame, width));
    }

    /** Nothing but the question and the step, where keys need the room; on a small panel smaller if it needs a second line. */
    static Masthead bare(Kit kit, Frame frame, double width) {
        Masthead large = new Masthead(kit, frame, null, Type.QUESTION, false);
        if (!kit.look().tight()) {
            return large;
        }
        double oneLine = kit.strong(Type.QUESTION, Color.BLACK, "8").prefHeight(-1) * 1.5 + 2 * large.pad;
        return large.fits(width) && large.prefHeight(width) <= oneLine
                ? large
                : new Masthead(kit, frame, null, Type.BODY, false);
    }

    /** Whether no word has to be broken. */
    boolean fits(double width) {
        return words.minWidth(-1) <= inner(width);
    }

    boolean tells() {
        return frame.instruction() != null;
    }

    boolean counts() {
        return figure != null;
    }

    /** Above and below, in reference pixels; on a wide small panel keys need the room beside a bare question. */
    private double pad(boolean bare) {
        if (kit.look().tight()) {
            return bare && !portrait() ? 6 : 12;
        }
        return portrait() ? 28 : 18;
    }

    private static Frame untold(Frame frame) {
        return new Frame(frame.id(), frame.title(), null, frame.step(), frame.trouble(), frame.actions());
    }

    private boolean portrait() {
        return kit.look().panel().isPortrait();
    }

    private Region words(Type title) {
        Color ink = kit.palette().onBand();
        List<Region> parts = new ArrayList<>();
        Frame.Step step = frame.step();
        if (step != null) {
            String where = kit.label(Label.STEP, step.number(), step.of());
            Region name = kit.stop("step", kit.plain(Type.SMALL, ink, where));
            if (kit.look().tight()) {
                parts.add(new Flex(kit.u(24), 0, List.of(heading(title, ink), name)));
            } else {
                parts.add(new Flex(kit.u(32), 1, List.of(name, new StepBar(step, kit))));
            }
        }
        if (parts.isEmpty() || !kit.look().tight()) {
            parts.add(heading(title, ink));
        }
        if (frame.instruction() != null) {
            parts.add(kit.stop("instruction", kit.plain(Type.SMALL, ink, kit.words(frame.instruction()))));
        }
        if (figure == null) {
            return new Stack(kit.u(12), true, parts);
        }
        if (portrait()) {
            parts.add(figure.wide(kit, ink, Type.SUM));
            return new Stack(kit.u(12), true, parts);
        }
        return new Flex(kit.u(48), 0, List.of(new Stack(kit.u(12), true, parts), figure.tall(kit, ink, Type.SUM)));
    }

    private Region heading(Type title, Color ink) {
        return kit.stop("title", kit.strong(title, ink, kit.words(frame.title())));
    }

    private double inner(double width) {
        return width - 2 * kit.look().margin();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return words.prefHeight(inner(width)) + 2 * pad;
    }

    @Override
    protected void layoutChildren() {
        words.resizeRelocate(kit.look().margin(), pad, inner(getWidth()), getHeight() - 2 * pad);
    }
}
