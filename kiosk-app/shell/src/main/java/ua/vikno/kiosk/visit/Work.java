package ua.vikno.kiosk.visit;

import ua.vikno.kiosk.services.charges.ChargesState;
import ua.vikno.kiosk.services.directory.DirectoryState;
import ua.vikno.kiosk.services.register.RegisterState;
import ua.vikno.kiosk.services.signin.SignInState;

/** A service at work, by its state. */
sealed interface Work {
    record Charges(ChargesState state) implements Work {}

    record Register(RegisterState state) implements Work {}

    record SignIn(SignInState state) implements Work {}

    record Leaflet(DirectoryState state) implements Work {}
}
