package ua.vikno.kiosk.view.parts;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.view.theme.Look;

/**
 * Something to touch. Answers the finger at once, acts when it is lifted inside, and does nothing when it slides off
 * (EN 301 549, 11.2.5.2). Its id names it to the six keys, to the voice and to tests.
 */
public final class Target extends Region {
    private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed");

    private final Region content;
    private final Runnable act;
    private final Look look;
    private final Skin skin;
    private final double padX;
    private final double padY;
    private double leastWidth;
    private double leastHeight;
    private boolean down;

    public Target(String id, String name, Region content, Skin skin, Look look, Runnable act) {
        this(id, name, content, skin, look, look.u(24), look.u(16), act);
    }

    public Target(
            String id, String name, Region content, Skin skin, Look look, double padX, double padY, Runnable act) {
        this.content = content;
        this.act = act;
        this.look = look;
        this.skin = skin;
        this.padX = padX;
        this.padY = padY;
        leastWidth = look.target();
        leastHeight = look.target();
        setId(id);
        setAccessibleText(name);
        content.setMouseTransparent(true);
        getChildren().add(content);
        skin.dress(this, look, false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> press(e.getButton() == MouseButton.PRIMARY));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> press(down && contains(e.getX(), e.getY())));
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    public Target atLeast(double width, double height) {
        leastWidth = Math.max(look.target(), width);
        leastHeight = Math.max(look.target(), height);
        return this;
    }

    public void activate() {
        act.run();
    }

    private void press(boolean pressed) {
        if (pressed != down) {
            down = pressed;
            pseudoClassStateChanged(PRESSED, pressed);
            skin.dress(this, look, pressed);
        }
    }

    private void release(MouseEvent event) {
        boolean inside = down && contains(event.getX(), event.getY());
        press(false);
        event.consume();
        if (inside) {
            activate();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(leastWidth, content.minWidth(-1) + 2 * padX);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(leastWidth, content.prefWidth(-1) + 2 * padX);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? -1 : width - 2 * padX;
        return Math.max(leastHeight, content.prefHeight(inner) + 2 * padY);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(padX, padY, getWidth() - 2 * padX, getHeight() - 2 * padY);
    }
}
