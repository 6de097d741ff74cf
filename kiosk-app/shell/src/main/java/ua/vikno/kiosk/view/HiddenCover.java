package ua.vikno.kiosk.view;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Label;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.parts.Skin;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.parts.Target;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.view.theme.Type;

/** Lies over a hidden screen: nothing of it shows, keys and voice go on below. */
final class HiddenCover {
    private HiddenCover() {}

    static Surface of(Kit kit) {
        PanelGeometry panel = kit.look().panel();
        Surface cover = new Surface();
        cover.setBackground(new Background(new BackgroundFill(kit.palette().band(), CornerRadii.EMPTY, Insets.EMPTY)));
        double width = Math.min(panel.widthPx() - 2 * kit.look().margin(), kit.u(1000));
        double x = Math.rint((panel.widthPx() - width) / 2);
        Region words = new Stack(
                kit.u(32),
                true,
                List.of(
                        kit.strong(Type.QUESTION, kit.palette().onBand(), kit.label(Label.HIDDEN))
                                .centred(),
                        kit.plain(Type.BODY, kit.palette().onBand(), kit.label(Label.HIDDEN_HOW))
                                .centred()));
        Target show = button("cover:show", Sign.RAISE, Label.SHOW, new Input.SetHidden(false), kit);
        Target finish = button("cover:finish", Sign.FINISH, Label.FINISH, new Input.Finish(), kit);
        Region buttons = new Stack(kit.look().gap(), false, List.of(show, finish));
        double height = buttons.prefHeight(width);
        double bottom = panel.heightPx() - kit.u(64);
        cover.place(buttons, x, bottom - height, width, height);
        cover.place(words, x, 0, width, bottom - height);
        return cover;
    }

    private static Target button(String id, Sign sign, Label label, Input input, Kit kit) {
        Skin skin = Skin.band(kit.palette());
        String name = kit.label(label);
        return kit.button(
                        id,
                        name,
                        skin,
                        List.of(kit.sign(sign, 48, skin.ink()), kit.strong(Type.BUTTON, skin.ink(), name)),
                        () -> kit.send().accept(input))
                .atLeast(0, kit.u(128));
    }
}
