package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.view.parts.Kit;
import ua.vikno.kiosk.view.parts.Sign;
import ua.vikno.kiosk.view.parts.Stack;
import ua.vikno.kiosk.view.theme.Look;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.view.theme.Type;

/** The page of a kiosk that could not start: calm, in every language at once, with where help is. */
final class OutOfOrder {
    private static final Words TITLE = Words.of("start.broken.title");
    private static final Words WAY = Words.of("start.broken.way");

    private OutOfOrder() {}

    static Surface of(PanelGeometry panel, BiFunction<Words, Language, String> texts, List<String> counter) {
        Kit kit = new Kit(Look.of(panel, Settings.DEFAULT), Settings.DEFAULT, texts, input -> {});
        Color ink = kit.palette().onBand();
        Surface page = new Surface();
        page.setBackground(new Background(new BackgroundFill(kit.palette().band(), CornerRadii.EMPTY, Insets.EMPTY)));
        List<Region> parts = new ArrayList<>();
        parts.add(kit.sign(Sign.MARK, 112, kit.palette().accent()));
        for (Language language : Language.values()) {
            boolean first = language == Language.UKRAINIAN;
            String title = kit.texts().apply(TITLE, language);
            String way = kit.texts().apply(WAY, language);
            parts.add(new Stack(
                    kit.u(8),
                    false,
                    List.of(
                            kit.strong(first ? Type.TITLE : Type.QUESTION, ink, title),
                            kit.plain(first ? Type.QUESTION : Type.BODY, ink, way))));
        }
        if (!counter.isEmpty()) {
            parts.add(kit.strong(Type.BODY, ink, String.join("\n", counter)));
        }
        double width = panel.widthPx() - 2 * kit.look().margin();
        page.place(new Stack(kit.u(48), true, parts), kit.look().margin(), 0, width, panel.heightPx());
        return page;
    }
}
