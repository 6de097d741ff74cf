package ua.vikno.kiosk.view.parts;

import javafx.scene.layout.Region;
import ua.vikno.kiosk.view.theme.Look;

/** Something to touch. Its id names it to the finger, to the six keys, to the voice and to tests. */
public final class Target extends HeightFromWidth {
    private final Region content;
    private final Runnable act;
    private final Look look;
    private final Skin skin;
    private final double padX;
    private final double padY;
    private double leastWidth;
    private double leastHeight;
    private boolean pressed;
    private boolean brief;
    /** The size its background was made for. */
    private double dressedWidth = -1;

    private double dressedHeight = -1;

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
    }

    public Target atLeast(double width, double height) {
        leastWidth = Math.max(look.target(), width);
        leastHeight = Math.max(look.target(), height);
        return this;
    }

    public void activate() {
        act.run();
    }

    /** What it does is done in this very picture, as a letter is typed: it looks pressed only as long as it is touched. */
    public Target brief() {
        brief = true;
        return this;
    }

    public boolean isBrief() {
        return brief;
    }

    public boolean isPressedLook() {
        return pressed;
    }

    public void press(boolean down) {
        if (down != pressed) {
            pressed = down;
            dress();
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(leastWidth, content.minWidth(-1) + 2 * padX);
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

    private void dress() {
        dressedWidth = getWidth();
        dressedHeight = getHeight();
        setBackground(skin.of(dressedWidth, dressedHeight, look, pressed));
    }

    @Override
    protected void layoutChildren() {
        if (dressedWidth != getWidth() || dressedHeight != getHeight()) {
            dress();
        }
        content.resizeRelocate(padX, padY, getWidth() - 2 * padX, getHeight() - 2 * padY);
    }
}
