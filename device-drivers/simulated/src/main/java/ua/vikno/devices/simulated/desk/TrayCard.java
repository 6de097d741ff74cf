package ua.vikno.devices.simulated.desk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.simulated.printer.BitmapPictures;
import ua.vikno.devices.simulated.printer.Printed;
import ua.vikno.devices.simulated.printer.SimulatedPrinter;

/** The paper in a printer's tray, to be looked at and taken. */
final class TrayCard extends VBox {
    private static final double PAPER_WIDTH = 360;
    private static final double WINDOW_HEIGHT = 300;

    private final Label label = new Label();
    private final Button take = new Button(DeskWords.text("tray.take"));
    private final ImageView paper = new ImageView();
    private final ScrollPane window = new ScrollPane(paper);
    private final boolean receipt;

    TrayCard(SimulatedPrinter<?> printer) {
        getStyleClass().add("card");
        receipt = printer.kind() == DeviceKind.RECEIPT_PRINTER;
        label.getStyleClass().add("name");
        take.setOnAction(_ -> printer.tray().take());
        paper.setPreserveRatio(true);
        paper.setFitWidth(PAPER_WIDTH);
        HBox head = new HBox(label, take);
        head.getStyleClass().add("free");
        window.getStyleClass().add("paper");
        window.setPrefViewportHeight(WINDOW_HEIGHT);
        getChildren().addAll(head, window);
        printer.tray().watch(now -> Platform.runLater(() -> show(now)));
        show(printer.tray().last());
    }

    private void show(Optional<Printed> now) {
        boolean there = now.isPresent();
        String paperKind = receipt ? "tray.receipt" : "tray.sheet";
        label.setText(DeskWords.text(paperKind + (there ? now.get().complete() ? "" : ".torn" : ".empty")));
        take.setVisible(there);
        take.setManaged(there);
        window.setVisible(there);
        window.setManaged(there);
        paper.setImage(there ? image(now.get().picture()) : null);
    }

    private static Image image(BufferedImage picture) {
        return new Image(new ByteArrayInputStream(BitmapPictures.png(picture)));
    }
}
