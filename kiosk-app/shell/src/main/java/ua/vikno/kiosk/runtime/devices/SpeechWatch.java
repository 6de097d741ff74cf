package ua.vikno.kiosk.runtime.devices;

import java.util.function.Consumer;
import ua.vikno.devices.Speech;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.runtime.Witness;

/** Tells the visit once a second while something is being said: a resident who listens counts as present. */
final class SpeechWatch implements Witness {
    private final Speech speech;
    private final Consumer<Event> events;
    private boolean spoke;

    SpeechWatch(Speech speech, Consumer<Event> events) {
        this.speech = speech;
        this.events = events;
    }

    @Override
    public void happened(Event event) {
        if (event instanceof Event.Tick) {
            boolean speaks = speech.speaking();
            // Told again while it lasts: a visit that has just begun knows nothing yet.
            if (speaks || spoke) {
                events.accept(new Event.SpeechBusy(speaks));
            }
            spoke = speaks;
        }
    }
}
