package ua.vikno.devices.simulated.play;

import java.util.List;
import ua.vikno.devices.Device;

/** A simulated device, put into situations by a test, the demonstration's cabinet or its URI. */
public interface Playable extends Device {
    /** The situations worth a button; a counting one may be played with any amount. */
    List<Situation> situations();

    Situation current();

    /** @throws IllegalArgumentException if this device knows no such situation */
    void play(Situation situation);

    default void play(String name) {
        play(Situation.named(name));
    }
}
