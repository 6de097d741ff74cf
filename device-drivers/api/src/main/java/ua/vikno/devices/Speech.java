package ua.vikno.devices;

import java.util.Locale;

/**
 * Speaks to one person at a time: a new utterance ends the current one (EN 301 549, 5.1.3.5). Where nothing can be heard
 * it is silent, and its status says why. What is spoken is personal: it is neither logged nor kept.
 */
public interface Speech extends Device {
    /** @param volume 0 (silent) … 100 */
    void speak(String text, Locale language, int volume);

    /**
     * What is being said goes on at this volume, audibly at once.
     *
     * @param volume 0 (silent) … 100
     */
    void volume(int volume);

    /** Silence within 100 ms. */
    void stop();

    boolean speaking();
}
