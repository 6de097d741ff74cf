package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.parts.Box;
import ua.vikno.kiosk.view.parts.Flex;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.Palette;
import ua.vikno.kiosk.view.theme.Type;

/** The lower or right part of the start screen: what works now, where help is, languages, size and theme. */
final class StartFoot {
    private static final int MOST_FRUGAL = 2;

    private final Screen.Start screen;
    private final Kit kit;
    private final Palette palette;

    StartFoot(Screen.Start screen, Kit kit) {
        this.screen = screen;
        this.kit = kit;
        palette = kit.palette();
    }

    Region generous(double margin) {
        return box(0, margin);
    }

    /** As generous as there is room for; what cannot be left out is there in any case. */
    Region of(double width, double height, double margin) {
        for (int frugal = 0; frugal <= MOST_FRUGAL; frugal++) {
            Region foot = box(frugal, margin);
            if (foot.prefHeight(width) <= height) {
                return foot;
            }
        }
        return box(MOST_FRUGAL + 1, margin);
    }

    private Region box(int frugal, double margin) {
        return new Box(
                foot(frugal),
                margin,
                kit.u(
                        frugal == 0
                                ? 36
                                : frugal < MOST_FRUGAL
                                        ? 24
                                        : frugal > MOST_FRUGAL ? 4 : kit.look().tight() ? 12 : 20));
    }

    /** @param frugal 0: all lines; 1: what works as one paragraph; 2: no word about headphones */
    private Region foot(int frugal) {
        List<Region> parts = new ArrayList<>();
        List<Region> works = new ArrayList<>();
        if (frugal > 0) {
            String all = screen.works().stream().map(kit::words).collect(Collectors.joining(" · "));
            works.add(kit.stop("works:0", kit.plain(Type.SMALL, palette.text(), all)));
        }
        for (int i = 0; frugal == 0 && i < screen.works().size(); i++) {
            works.add(kit.stop(
                    "works:" + i,
                    kit.plain(
                            Type.SMALL, palette.text(), kit.words(screen.works().get(i)))));
        }
        Words trouble = screen.frame().trouble();
        if (trouble != null) {
            works.add(kit.stop("trouble", kit.plain(Type.SMALL, palette.danger().ink(), kit.words(trouble))));
        }
        if (!works.isEmpty()) {
            parts.add(new Stack(kit.u(8), false, works));
        }
        if (kit.voice() && frugal < MOST_FRUGAL && kit.look().panel().isPortrait()) {
            parts.add(headphones(kit, palette.primary(), palette.text2()));
        }
        if (kit.look().tight() && frugal >= MOST_FRUGAL) {
            List<Target> all = new ArrayList<>(languages());
            all.addAll(tools());
            parts.add(new Shelf(kit.look().gap(), all));
        } else {
            parts.add(new Shelf(kit.look().gap(), languages()));
            parts.add(new Shelf(kit.look().gap(), tools()));
        }
        return new Stack(frugal == 0 ? kit.u(28) : kit.look().gap(), true, parts);
    }

    static Region headphones(Kit kit, Color sign, Color ink) {
        return new Flex(
                kit.u(20),
                1,
                List.of(kit.sign(Sign.HEADPHONES, 56, sign), kit.plain(Type.SMALL, ink, kit.label(Label.HEADPHONES))));
    }

    private List<Target> languages() {
        List<Target> cells = new ArrayList<>();
        for (Settings.Language language : Settings.Language.values()) {
            boolean chosen = language == kit.settings().language();
            Skin skin = chosen ? Skin.chosen(palette) : Skin.secondary(palette);
            cells.add(button("language:" + language.tag(), language.ownName(), skin, new Input.SetLanguage(language)));
        }
        return cells;
    }

    private List<Target> tools() {
        boolean large = kit.settings().size() == Settings.TextSize.LARGE;
        boolean dark = kit.settings().theme() == Settings.Theme.DARK;
        return List.of(
                tool(
                        Tool.SIZE,
                        Sign.SIZE,
                        large ? Label.SIZE_DEFAULT : Label.SIZE_LARGE,
                        new Input.SetSize(large ? Settings.TextSize.DEFAULT : Settings.TextSize.LARGE)),
                tool(
                        Tool.THEME,
                        Sign.THEME,
                        dark ? Label.THEME_LIGHT : Label.THEME_DARK,
                        new Input.SetTheme(dark ? Settings.Theme.LIGHT : Settings.Theme.DARK)));
    }

    private Target tool(Tool tool, Sign sign, Label label, Input input) {
        Skin skin = Skin.quiet(palette);
        String name = kit.label(label);
        return kit.button(
                tool.id(),
                name,
                skin,
                List.of(kit.sign(sign, 44, palette.primary()), kit.plain(Type.SMALL, skin.ink(), name)),
                () -> kit.send().accept(input));
    }

    private Target button(String id, String name, Skin skin, Input input) {
        return kit.button(
                        id,
                        name,
                        skin,
                        List.of(kit.strong(Type.SMALL, skin.ink(), name).centred()),
                        () -> kit.send().accept(input))
                .atLeast(0, kit.u(96));
    }
}
