package ua.vikno.kiosk.services.impure;

import javafx.scene.text.Text;

/** A flow that draws. */
public final class NewsAsANode {
    public Text news(String line) {
        return new Text(line);
    }
}
