package ua.vikno.devices.simulated.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;
import ua.vikno.devices.Device;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.fonts.ViknoSans;
import ua.vikno.devices.simulated.person.SimulatedCabinet;
import ua.vikno.devices.simulated.person.SimulatedKeypad;
import ua.vikno.devices.simulated.person.SimulatedScanner;
import ua.vikno.devices.simulated.play.Playable;
import ua.vikno.devices.simulated.printer.SimulatedPrinter;
import ua.vikno.devices.spi.DemonstrationDesk;

/** The window of the desk: things to hold before the scanner, a card for each device, the paper that came out. */
public final class DeviceDesk implements DemonstrationDesk {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 980;

    @Override
    public void open(List<Device> devices, List<Preset> presets) {
        Platform.runLater(() -> show(devices, presets));
    }

    private static void show(List<Device> devices, List<Preset> presets) {
        Stage stage = new Stage();
        stage.setTitle(DeskWords.text("title.window"));
        stage.setScene(scene(devices, presets));
        stage.show();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setX(screen.getMaxX() - stage.getWidth());
        stage.setY(screen.getMinY());
    }

    static Scene scene(List<Device> devices, List<Preset> presets) {
        Font.loadFont(ViknoSans.regular(), 0);
        Font.loadFont(ViknoSans.bold(), 0);
        Label title = new Label(DeskWords.text("title"));
        title.getStyleClass().add("title");
        Label hint = new Label(DeskWords.text("hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        VBox cards = new VBox(title, hint);
        cards.getStyleClass().add("cards");
        for (Device device : devices) {
            if (device instanceof SimulatedScanner scanner) {
                cards.getChildren().add(new ScanCard(scanner, presets));
            }
        }
        for (Device device : devices) {
            if (device instanceof SimulatedKeypad keypad) {
                cards.getChildren().add(new KeyCard(keypad));
            }
        }
        for (Device device : networkFirst(devices)) {
            if (device instanceof Playable playable) {
                cards.getChildren().add(new DeviceCard(playable));
            }
            if (device instanceof SimulatedCabinet cabinet) {
                cards.getChildren().add(new LightsCard(cabinet));
            }
            if (device instanceof SimulatedPrinter<?> printer) {
                cards.getChildren().add(new TrayCard(printer));
            }
        }
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        Scene scene = new Scene(scroll, WIDTH, HEIGHT);
        scene.getStylesheets()
                .add(Objects.requireNonNull(DeviceDesk.class.getResource("desk.css"))
                        .toExternalForm());
        return scene;
    }

    /** Cutting the network is what a demonstration does most. */
    private static List<Device> networkFirst(List<Device> devices) {
        return devices.stream()
                .sorted(Comparator.comparing((Device device) -> device.kind() != DeviceKind.NETWORK))
                .toList();
    }
}
