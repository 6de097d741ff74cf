package ua.vikno.kiosk.services.genuine;

import java.time.Instant;

/** How far the proof is. */
sealed interface GenuineState {
    /** @param tag of what was asked for */
    record Making(String tag) implements GenuineState {}

    /**
     * @param address of the page, with the proof
     * @param at when it was made
     */
    record Shown(String address, Instant at) implements GenuineState {}

    /** The kiosk has no certificate to prove itself by. */
    record Unable() implements GenuineState {}
}
