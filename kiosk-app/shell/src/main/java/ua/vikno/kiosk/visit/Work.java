package ua.vikno.kiosk.visit;

import ua.vikno.kiosk.charges.ChargesState;

/** A service at work, by its state. */
sealed interface Work {
    record Charges(ChargesState state) implements Work {}
}
