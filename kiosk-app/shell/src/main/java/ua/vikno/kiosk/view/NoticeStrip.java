package ua.vikno.kiosk.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Picture;
import ua.vikno.kiosk.view.theme.Palette;
import ua.vikno.kiosk.view.theme.Type;

/** What the operator of the kiosk tells, at the top of every screen. Nothing to touch. */
final class NoticeStrip extends Region {
    private final Kit kit;
    private final Region words;

    NoticeStrip(Kit kit, Words notice) {
        this.kit = kit;
        Palette.Tone tone = kit.palette().warning();
        setBackground(new Background(new BackgroundFill(tone.soft(), CornerRadii.EMPTY, Insets.EMPTY)));
        setMouseTransparent(true);
        words = new Flex(
                kit.u(20),
                1,
                List.of(
                        Picture.of(Icon.WARNING, kit.u(48), tone.ink()),
                        kit.stop("notice", kit.strong(Type.SMALL, tone.ink(), kit.words(notice)))));
        getChildren().add(words);
    }

    private double inner(double width) {
        return width - 2 * kit.look().margin();
    }

    private double pad() {
        return kit.u(10);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(words.prefHeight(inner(width)) + 2 * pad());
    }

    @Override
    protected void layoutChildren() {
        words.resizeRelocate(kit.look().margin(), pad(), inner(getWidth()), getHeight() - 2 * pad());
    }
}
