package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
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
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.view.theme.Type;

/** The start screen: still, silent, and touchable everywhere. */
final class StartPage {
    static final String BEGIN = "begin";

    private final Screen.Start screen;
    private final Kit kit;
    private final Palette palette;
    private final String city;
    private String time;
    private @Nullable Para clock;
    private boolean fits = true;

    StartPage(Screen.Start screen, Kit kit, String city, String time) {
        this.screen = screen;
        this.kit = kit;
        this.palette = kit.palette();
        this.city = city;
        this.time = time;
    }

    void time(String now) {
        time = now;
        if (clock != null) {
            clock.words(now);
        }
    }

    /** Whether everything found room when it was composed. */
    boolean fits() {
        return fits;
    }

    Surface compose() {
        Surface sheet = new Surface();
        PanelGeometry panel = kit.look().panel();
        double line = kit.u(8);
        if (panel.isPortrait() || kit.look().tight()) {
            Region largest = hero(Type.SUM);
            double room = panel.heightPx() - largest.prefHeight(panel.widthPx());
            StartFoot feet = new StartFoot(screen, kit);
            Region foot = feet.generous(kit.look().margin());
            // Most often both fit as large as can be, and nothing has to be tried out before the first frame.
            boolean both = foot.prefHeight(panel.widthPx()) <= room;
            if (!both) {
                double least = hero(kit.look().tight() ? Type.SMALL : Type.BODY).prefHeight(panel.widthPx());
                foot = feet.of(
                        panel.widthPx(), panel.heightPx() - least, kit.look().margin());
            }
            double height = foot.prefHeight(panel.widthPx());
            double top = panel.heightPx() - height;
            Region hero = both ? largest : hero(panel.widthPx(), top);
            Placed upper = new Placed(hero, 0, 0, panel.widthPx(), top);
            fits = upper.fits() && foot.minWidth(-1) <= panel.widthPx();
            sheet.place(upper);
            sheet.place(filled(palette.accent()), 0, top, panel.widthPx(), line);
            sheet.place(foot, 0, top, panel.widthPx(), height);
        } else {
            double left = Math.rint(panel.widthPx() * 0.56);
            Region foot = new StartFoot(screen, kit).of(panel.widthPx() - left - line, panel.heightPx(), kit.u(40));
            sheet.place(hero(left, panel.heightPx()), 0, 0, left, panel.heightPx());
            sheet.place(filled(palette.accent()), left, 0, line, panel.heightPx());
            sheet.place(foot, left + line, 0, panel.widthPx() - left - line, panel.heightPx());
        }
        return sheet;
    }

    private Region hero(double width, double height) {
        for (Type type : List.of(Type.SUM, Type.TITLE, Type.QUESTION, Type.BODY)) {
            Region hero = hero(type);
            if (hero.prefHeight(width) <= height) {
                return hero;
            }
        }
        return hero(kit.look().tight() ? Type.SMALL : Type.BODY);
    }

    /** @param largest of the sentence; a crowded screen says it smaller */
    private Region hero(Type largest) {
        Color ink = palette.onBand();
        boolean crowded = largest == Type.BODY || largest == Type.SMALL;
        boolean brief = kit.look().tight() && largest == Type.SMALL;
        Type rest = crowded ? Type.SMALL : Type.BODY;
        List<Region> parts = new ArrayList<>();
        boolean roomy = largest == Type.SUM || largest == Type.TITLE;
        Region name = kit.strong(roomy ? Type.TITLE : Type.BODY, ink, city);
        Para now = kit.plain(roomy ? Type.TITLE : Type.BODY, ink, time);
        clock = now;
        parts.add(new Flex(kit.u(28), 1, List.of(kit.sign(Sign.MARK, roomy ? 112 : brief ? 52 : 72, ink), name, now)));
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
        hero.setBackground(background(palette.band()));
        return hero;
    }

    private Target begin() {
        Skin skin = new Skin(palette.accent(), Color.BLACK, palette.accent(), Color.web("#FFEA80"), palette.onBand());
        String name = kit.words(screen.frame().title());
        return kit.button(
                        BEGIN,
                        name,
                        skin,
                        List.of(kit.sign(Sign.TOUCH, 64, Color.BLACK), kit.strong(Type.QUESTION, Color.BLACK, name)),
                        () -> kit.send().accept(new Input.Begin()))
                .atLeast(0, kit.u(kit.look().tight() ? 104 : 136));
    }

    private static Background background(Color fill) {
        return new Background(new BackgroundFill(fill, CornerRadii.EMPTY, Insets.EMPTY));
    }

    private static Region filled(Color fill) {
        Region region = new Region();
        region.setBackground(background(fill));
        region.setMouseTransparent(true);
        return region;
    }
}
