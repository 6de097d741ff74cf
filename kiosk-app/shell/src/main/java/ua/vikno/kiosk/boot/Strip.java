package ua.vikno.kiosk.boot;

import java.time.LocalTime;
import java.time.ZoneId;
import javafx.application.Platform;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.runtime.Witness;

/** Keeps the strip at the top right: it needs the hour and the city, which no screen carries. */
final class Strip implements Witness {
    private static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");
    private final Face face;
    private String city = "";

    Strip(Face face) {
        this.face = face;
    }

    @Override
    public void happened(Event event) {
        switch (event) {
            case Event.Published published ->
                city = published.directory().city().name();
            case Event.Tick tick -> {
                String name = city;
                Platform.runLater(() -> face.strip(name, LocalTime.ofInstant(tick.now(), ZONE)));
            }
            default -> {}
        }
    }
}
