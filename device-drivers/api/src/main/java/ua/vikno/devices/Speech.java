package ua.vikno.devices;

import java.util.Locale;

/** Speaks to one person at a time: a new utterance ends the current one (EN 301 549, 5.1.3.5). */
public interface Speech extends Device {
    /** @param volume 0 (silent) … 100 */
    void speak(String text, Locale language, int volume);

    /** Silence within 100 ms. */
    void stop();

    boolean speaking();
}
