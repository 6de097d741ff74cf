package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Notice.Tone;
import ua.vikno.kiosk.screen.Screen.Start.Mark;
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
    private static final int MOST_FRUGAL = 4;
    private static final int BRIEF = 3;
    private static final int WITHOUT_HEADPHONES = 2;

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

    /** Above and below, in reference pixels. */
    private double between(int frugal) {
        if (frugal > MOST_FRUGAL) {
            return 4;
        }
        return frugal == 0 ? 36 : frugal < WITHOUT_HEADPHONES ? 24 : kit.look().tight() ? 12 : 20;
    }

    private Region box(int frugal, double margin) {
        return new Box(foot(frugal), margin, kit.u(between(frugal)));
    }

    /** @param frugal 0: large pictures; 1: small ones; 2: no word about headphones; 3: the rest as one paragraph; 4: all of it */
    private Region foot(int frugal) {
        List<Region> parts = new ArrayList<>();
        List<Region> works = new ArrayList<>();
        if (!screen.works().isEmpty()) {
            works.addAll(works(frugal));
        }
        Words trouble = screen.frame().trouble();
        if (trouble != null) {
            works.add(kit.stop("trouble", kit.plain(Type.SMALL, palette.danger().ink(), kit.words(trouble))));
        }
        if (!works.isEmpty()) {
            parts.add(new Stack(kit.u(8), false, works));
        }
        if (kit.voice() && frugal < WITHOUT_HEADPHONES && kit.look().panel().isPortrait()) {
            parts.add(headphones(kit, palette.primary(), palette.text2()));
        }
        if (kit.look().tight() && frugal >= WITHOUT_HEADPHONES) {
            List<Target> all = new ArrayList<>(languages());
            all.addAll(tools(frugal));
            parts.add(new Shelf(kit.look().gap(), all));
        } else {
            parts.add(new Shelf(kit.look().gap(), languages()));
            parts.add(new Shelf(kit.look().gap(), tools(frugal)));
        }
        return new Stack(frugal == 0 ? kit.u(28) : kit.look().gap(), true, parts);
    }

    private List<Region> works(int frugal) {
        List<Mark> marks = screen.works();
        if (frugal < BRIEF) {
            return List.of(new Marks(marks, frugal == 0 ? Marks.LARGE : Marks.SMALL, kit));
        }
        int loud = 0;
        while (frugal == BRIEF && loud < marks.size() && marks.get(loud).tone() != Tone.INFORMATION) {
            loud++;
        }
        List<Region> works = new ArrayList<>();
        if (loud > 0) {
            works.add(new Marks(marks.subList(0, loud), Marks.SMALL, kit));
        }
        if (loud < marks.size()) {
            String rest = marks.subList(loud, marks.size()).stream()
                    .map(mark -> kit.words(mark.words()))
                    .collect(Collectors.joining(" · "));
            works.add(kit.stop("works:" + loud, kit.plain(Type.SMALL, palette.text(), rest)));
        }
        return works;
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

    /** Where there is no room at all, the help of the menu alone offers what is left out here. */
    private List<Target> tools(int frugal) {
        boolean large = kit.settings().size() == Settings.TextSize.LARGE;
        boolean dark = kit.settings().theme() == Settings.Theme.DARK;
        List<Target> tools = new ArrayList<>();
        tools.add(tool(
                Tool.SIZE,
                Sign.SIZE,
                large ? Label.SIZE_DEFAULT : Label.SIZE_LARGE,
                new Input.SetSize(large ? Settings.TextSize.DEFAULT : Settings.TextSize.LARGE)));
        tools.add(tool(
                Tool.THEME,
                Sign.THEME,
                dark ? Label.THEME_LIGHT : Label.THEME_DARK,
                new Input.SetTheme(dark ? Settings.Theme.LIGHT : Settings.Theme.DARK)));
        if (frugal <= MOST_FRUGAL) {
            tools.add(tool("tool:genuine", Sign.GENUINE, Label.GENUINE, new Input.Choose("genuine")));
        }
        return tools;
    }

    private Target tool(Tool tool, Sign sign, Label label, Input input) {
        return tool(tool.id(), sign, label, input);
    }

    private Target tool(String id, Sign sign, Label label, Input input) {
        Skin skin = Skin.quiet(palette);
        String name = kit.label(label);
        return kit.button(
                id,
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
