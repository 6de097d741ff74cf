package ua.vikno.kiosk.view;

import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.WindowEvent;
import ua.vikno.kiosk.view.theme.PanelGeometry;

/**
 * The kiosk's only window. It has no frame, no key leads out of it, and requests to close it are ignored. Its scale is
 * pinned by {@code -Dglass.gtk.uiScale=1.0}, because sizes are in millimetres already.
 */
final class KioskStage {
    private KioskStage() {}

    /**
     * Shows the scene on the whole panel. Without a window manager the window is simply as large as the panel; with one it
     * also asks for full screen.
     *
     * @param cursor whether a pointer shows: on a developer's desk
     */
    static void open(Stage stage, Scene scene, PanelGeometry panel, boolean fullScreen, boolean cursor) {
        stage.initStyle(fullScreen ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        stage.setTitle("Vikno");
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(panel.widthPx());
        stage.setHeight(panel.heightPx());
        stage.setResizable(false);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        if (fullScreen) {
            stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, WindowEvent::consume);
            stage.setAlwaysOnTop(true);
        }
        stage.setFullScreen(fullScreen);
        scene.setCursor(cursor ? Cursor.DEFAULT : Cursor.NONE);
        stage.show();
    }
}
