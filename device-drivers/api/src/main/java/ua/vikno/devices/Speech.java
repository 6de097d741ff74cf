package ua.vikno.devices;

import java.util.List;
import java.util.Locale;

/**
 * Speaks to one person at a time: a new utterance ends the current one (EN 301 549, 5.1.3.5). Where nothing can be heard
 * it is silent, and its status says why. What is spoken is personal: it is neither logged nor kept.
 */
public interface Speech extends Device {
    /** How quickly a driver speaks when nobody asks for anything else: its own words per minute. */
    int PACE = 2;

    int SLOWEST = 1;
    int QUICKEST = 5;

    /**
     * A piece of an utterance in one language; each piece is said by that language's voice (EN 301 549, 11.3.1.2).
     *
     * @param text what is said
     */
    record Part(String text, Locale language) {
        /** The log never sees what is said. */
        @Override
        public String toString() {
            return "Part[%d characters %s]".formatted(text.length(), language);
        }
    }

    /**
     * Says the parts one after the other, without a pause between them that nobody would make.
     *
     * @param volume 0 (silent) … 100
     * @param pace {@link #SLOWEST} … {@link #QUICKEST}; anything beyond is taken for the nearest
     */
    void speak(List<Part> parts, int volume, int pace);

    /** @param volume 0 (silent) … 100 */
    default void speak(String text, Locale language, int volume) {
        speak(List.of(new Part(text, language)), volume, PACE);
    }

    /**
     * What is being said goes on at this volume, audibly at once.
     *
     * @param volume 0 (silent) … 100
     */
    void volume(int volume);

    /** Silence within 100 ms. */
    void stop();

    /** Silence within 100 ms, and the place in the text is kept. Does nothing where nothing is being said. */
    void pause();

    /**
     * Goes on where it was paused. A new utterance and a stop end a pause.
     *
     * @return whether there was something to go on with
     */
    boolean resume();

    /** Not while it is paused. */
    boolean speaking();

    /** @return the words per minute of a pace in per cent of the driver's own: 80, 100, 130, 165, 200 */
    static int perCent(int pace) {
        return switch (Math.clamp(pace, SLOWEST, QUICKEST)) {
            case 1 -> 80;
            case 2 -> 100;
            case 3 -> 130;
            case 4 -> 165;
            default -> 200;
        };
    }
}
