package ua.vikno.devices.simulated.desk;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import ua.vikno.devices.KeypadKey;
import ua.vikno.devices.simulated.person.SimulatedKeypad;

/** The tactile keys, to be pressed. */
final class KeyCard extends VBox {
    KeyCard(SimulatedKeypad keypad) {
        getStyleClass().add("card");
        Label name = new Label(DeskWords.text("keys"));
        name.getStyleClass().add("name");
        FlowPane keys = new FlowPane();
        keys.getStyleClass().add("situations");
        for (KeypadKey key : KeypadKey.values()) {
            Button button = new Button(DeskWords.of(key));
            // The kiosk's window keeps the focus: what is pressed here is heard there.
            button.setFocusTraversable(false);
            button.setOnAction(_ -> keypad.press(key));
            keys.getChildren().add(button);
        }
        getChildren().addAll(name, keys);
    }
}
