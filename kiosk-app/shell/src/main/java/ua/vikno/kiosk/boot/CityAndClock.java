package ua.vikno.kiosk.boot;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.application.Platform;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.screen.KyivTime;

/** Shows the city and the hour at the top of the screen; no screen carries them. */
final class CityAndClock implements Witness {
    private final Face face;
    private final Consumer<String> heard;
    private volatile String city;
    private volatile Instant now;

    /**
     * @param city as last heard
     * @param heard told when it is another one
     */
    CityAndClock(Face face, String city, Instant now, Consumer<String> heard) {
        this.face = face;
        this.city = city;
        this.now = now;
        this.heard = heard;
    }

    /** On the toolkit's thread. */
    void show() {
        face.strip(city, KyivTime.hour(now));
    }

    @Override
    public void happened(Event event) {
        switch (event) {
            case Event.Published published -> hear(published.directory().city().name());
            case Event.Tick tick -> {
                now = tick.now();
                Platform.runLater(this::show);
            }
            default -> {}
        }
    }

    private void hear(String name) {
        if (!name.equals(city)) {
            city = name;
            heard.accept(name);
            Platform.runLater(this::show);
        }
    }
}
