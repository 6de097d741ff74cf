package ua.vikno.devices.simulated.desk;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import ua.vikno.devices.simulated.person.SimulatedCabinet;

/** What the cabinet shows to the hall: its light, and whether the screen is lit. */
final class LightsCard extends VBox {
    private final SimulatedCabinet cabinet;
    private final Label light = new Label();
    private final Label backlight = new Label();

    LightsCard(SimulatedCabinet cabinet) {
        this.cabinet = cabinet;
        getStyleClass().add("card");
        Label name = new Label(DeskWords.text("lights"));
        name.getStyleClass().add("name");
        getChildren().addAll(name, light, backlight);
        cabinet.watch(() -> Platform.runLater(this::refresh));
        refresh();
    }

    private void refresh() {
        light.setText(DeskWords.of(cabinet.light()));
        backlight.setText(DeskWords.text(cabinet.backlight() ? "lights.backlight" : "lights.dark"));
    }
}
