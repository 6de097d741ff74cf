package ua.vikno.devices.simulated.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.simulated.play.Playable;
import ua.vikno.devices.simulated.play.Situation;

/** A device: how it is, and a button for each situation. */
final class DeviceCard extends VBox {
    private final Playable device;
    private final Label status = new Label();
    private final Map<Situation.Kind, ToggleButton> buttons = new LinkedHashMap<>();

    DeviceCard(Playable device) {
        this.device = device;
        getStyleClass().add("card");
        Label name = new Label(DeskWords.of(device.kind()));
        name.getStyleClass().add("name");
        status.getStyleClass().add("status");
        status.setWrapText(true);
        FlowPane situations = new FlowPane();
        situations.getStyleClass().add("situations");
        ToggleGroup group = new ToggleGroup();
        for (Situation situation : device.situations()) {
            ToggleButton button = new ToggleButton(DeskWords.of(situation, device.kind()));
            button.setToggleGroup(group);
            button.setOnAction(_ -> play(situation));
            buttons.put(situation.kind(), button);
            situations.getChildren().add(button);
        }
        getChildren().addAll(name, status, situations);
        device.listen(event -> {
            if (event instanceof DeviceEvent.StatusChanged) {
                Platform.runLater(this::refresh);
            }
        });
        refresh();
    }

    private void play(Situation situation) {
        device.play(situation);
        refresh();
    }

    private void refresh() {
        status.setText(DeskWords.of(device.status()));
        status.getStyleClass().removeAll("well", "ill");
        status.getStyleClass().add(device.status().usable() ? "well" : "ill");
        ToggleButton current = buttons.get(device.current().kind());
        if (current != null) {
            current.setSelected(true);
        }
    }
}
