package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.parts.Box;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Para;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Palette;
import ua.vikno.kiosk.view.theme.Type;

/** The upper or left part of the start screen: the city, the hour, what this is, and the button that begins. */
final class StartHero {
    private final Screen.Start screen;
    private final Kit kit;
    private final Palette palette;
    private final String city;
    private final CityImages images;
    private String time;
    private @Nullable Para clock;

    StartHero(Screen.Start screen, Kit kit, String city, CityImages images, String time) {
        this.screen = screen;
        this.kit = kit;
        this.palette = kit.palette();
        this.city = city;
        this.images = images;
        this.time = time;
    }

    /** Of what was made last. */
    void time(String now) {
        time = now;
        if (clock != null) {
            clock.words(now);
        }
    }

    /** The one with the largest sentence that fits. */
    Region of(double width, double height) {
        for (Type type : List.of(Type.SUM, Type.TITLE, Type.QUESTION, Type.BODY)) {
            Region hero = of(type);
            if (hero.prefHeight(width) <= height) {
                return hero;
            }
        }
        return of(kit.look().tight() ? Type.SMALL : Type.BODY);
    }

    /** @param largest of the sentence; a crowded screen says it smaller */
    Region of(Type largest) {
        Color ink = palette.onBand();
        boolean crowded = largest == Type.BODY || largest == Type.SMALL;
        boolean brief = kit.look().tight() && largest == Type.SMALL;
        Type rest = crowded ? Type.SMALL : Type.BODY;
        List<Region> parts = new ArrayList<>();
        boolean roomy = largest == Type.SUM || largest == Type.TITLE;
        Region name = kit.strong(roomy ? Type.TITLE : Type.BODY, ink, city);
        Para now = kit.plain(roomy ? Type.TITLE : Type.BODY, ink, time);
        clock = now;
        parts.add(new Flex(kit.u(28), 1, List.of(mark(roomy ? 112 : brief ? 52 : 72), name, now)));
        Words instruction = screen.frame().instruction();
        if (instruction != null) {
            parts.add(kit.stop(
                    "instruction",
                    kit.strong(
                            brief ? Type.BODY : largest,
                            ink,
                            kit.words(instruction).replace(". ", ".\n"))));
        }
        List<Region> examples = new ArrayList<>();
        for (int i = 0; !brief && i < screen.examples().size(); i++) {
            Region text = kit.plain(rest, ink, kit.words(screen.examples().get(i)));
            examples.add(kit.stop(
                    Integer.toString(i),
                    new Flex(kit.u(20), 1, List.of(kit.sign(Sign.DONE, 44, palette.accent()), text))));
        }
        if (!brief) {
            parts.add(new Stack(kit.u(crowded ? 8 : 16), false, examples));
        }
        parts.add(begin());
        if (kit.voice() && !kit.look().panel().isPortrait() && !kit.look().tight() && roomy) {
            parts.add(StartFoot.headphones(kit, palette.accent(), ink));
        }
        Box hero = new Box(
                new Stack(kit.u(brief ? 12 : crowded ? 20 : 36), true, parts),
                kit.look().margin(),
                kit.u(brief ? 12 : crowded ? 20 : 40));
        hero.setBackground(new Background(new BackgroundFill(palette.band(), CornerRadii.EMPTY, Insets.EMPTY)));
        return hero;
    }

    private Target begin() {
        Skin skin = new Skin(palette.accent(), Color.BLACK, palette.accent(), Color.web("#FFEA80"), palette.onBand());
        String name = kit.words(screen.frame().title());
        return kit.button(
                        StartPage.BEGIN,
                        name,
                        skin,
                        List.of(kit.sign(Sign.TOUCH, 64, Color.BLACK), kit.strong(Type.QUESTION, Color.BLACK, name)),
                        () -> kit.send().accept(new Input.Begin()))
                .atLeast(0, kit.u(kit.look().tight() ? 104 : 136));
    }

    private Region mark(double side) {
        Image emblem = images.emblem();
        return emblem == null ? kit.sign(Sign.MARK, side, palette.onBand()) : new Emblem(emblem, kit.u(side));
    }
}
