package ua.vikno.kiosk.boot;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.runtime.Witness;
import ua.vikno.kiosk.screen.KyivTime;
import ua.vikno.portal.api.published.PictureContent;

/** Shows the city, its pictures and the hour; no screen carries them. */
final class CityAndClock implements Witness {
    private final Face face;
    private final Consumer<String> heard;
    private volatile String city;
    private volatile Instant now;
    private List<PictureContent> pictures = List.of();

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
            case Event.Published published -> {
                hear(published.directory().city().name());
                look(published.directory().list(Topic.PICTURES));
            }
            case Event.Tick tick -> {
                now = tick.now();
                Platform.runLater(this::show);
            }
            default -> {}
        }
    }

    private void look(List<PictureContent> shown) {
        if (!shown.equals(pictures)) {
            pictures = shown;
            Image emblem = CityPng.of("emblem", shown);
            Image picture = CityPng.of("picture", shown);
            Platform.runLater(() -> face.pictures(emblem, picture));
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
