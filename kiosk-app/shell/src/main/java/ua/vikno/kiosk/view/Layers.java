package ua.vikno.kiosk.view;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/** What lies on the panel, the page lowest. Surfaces fill the panel; other layers have their own place. */
final class Layers extends Pane {
    private final double width;
    private final double height;

    Layers(PanelGeometry panel) {
        width = panel.widthPx();
        height = panel.heightPx();
    }

    /** Shows a page in place of all that was shown. */
    void page(Surface page) {
        getChildren().clear();
        add(page);
    }

    /** Lays something over the page. */
    void add(Node layer) {
        getChildren().add(layer);
        if (layer instanceof Surface) {
            layer.resize(width, height);
        }
    }
}
