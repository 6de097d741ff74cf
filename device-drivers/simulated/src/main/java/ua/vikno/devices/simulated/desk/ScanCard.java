package ua.vikno.devices.simulated.desk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import ua.vikno.devices.simulated.person.SimulatedScanner;
import ua.vikno.devices.spi.DemonstrationDesk.Preset;

/** What to hold before the scanner: something prepared, or any text. */
final class ScanCard extends VBox {
    ScanCard(SimulatedScanner scanner, List<Preset> presets) {
        getStyleClass().add("card");
        Label name = new Label(DeskWords.text("scan"));
        name.getStyleClass().add("name");
        FlowPane prepared = new FlowPane();
        prepared.getStyleClass().add("situations");
        for (Preset preset : presets) {
            Button button = new Button(preset.label());
            button.setOnAction(_ -> scanner.scan(preset.text()));
            prepared.getChildren().add(button);
        }
        TextField text = new TextField();
        text.setPromptText(DeskWords.text("scan.prompt"));
        text.setOnAction(_ -> scanner.scan(text.getText()));
        HBox.setHgrow(text, Priority.ALWAYS);
        Button scan = new Button(DeskWords.text("scan.scan"));
        scan.setOnAction(_ -> scanner.scan(text.getText()));
        HBox free = new HBox(text, scan);
        free.getStyleClass().add("free");
        getChildren().addAll(name, prepared, free);
    }
}
