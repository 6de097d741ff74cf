package ua.vikno.kiosk.screen;

import java.util.Locale;

/** What a resident can do, by touch, by keys or by voice-over; the same for every screen. */
public sealed interface Input {
    /** A button: {@link Action#id()}. */
    record Press(String action) implements Input {}

    /** An option, row, pick or entry by id. */
    record Choose(String option) implements Input {}

    record Toggle(String pick) implements Input {}

    /** The whole value of the field so far. */
    record Type(String field, String value) implements Input {
        @Override
        public String toString() {
            return "Type[" + field + "]";
        }
    }

    /** First touch, key or headphones on the start screen. */
    record Begin() implements Input {}

    /** Anything that shows that a person is there but changes nothing: moving the focus, listening. */
    record Presence() implements Input {}

    record SetLanguage(Settings.Language language) implements Input {}

    record SetSize(Settings.TextSize size) implements Input {}

    record SetTheme(Settings.Theme theme) implements Input {}

    record SetLowReach(boolean on) implements Input {}

    record SetHidden(boolean on) implements Input {}

    record SetSpeech(boolean on) implements Input {}

    record SetVolume(int volume) implements Input {}

    record SetPace(int pace) implements Input {}

    /** Personal data from the loudspeaker too, or to headphones only. */
    record SetAloud(boolean on) implements Input {}

    record SetHand(Settings.Hand hand) implements Input {}

    /** A key of the key pad while keys only describe themselves. */
    record Practise(PadKey key) implements Input {}

    /** Several touches did nothing: help is offered. */
    record Astray() implements Input {}

    /** The staff's hidden gesture: a corner held, or a row of keys. */
    record StaffKnock() implements Input {}

    /** "?": help for this screen. */
    record Help() implements Input {}

    /** "Finish", on every screen. */
    record Finish() implements Input {}

    /** The keys of the key pad by what they mean; the first six are on every pad. */
    enum PadKey {
        PREVIOUS,
        NEXT,
        BACK,
        CONTINUE,
        CHOOSE,
        HELP,
        REPEAT,
        /** Speech stops at its place, and goes on from there. */
        PAUSE,
        LOUDER,
        QUIETER,
        /** Speech a step quicker; after the quickest the slowest. */
        PACE;

        /** As in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
