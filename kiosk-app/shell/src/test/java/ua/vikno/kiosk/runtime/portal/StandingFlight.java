package ua.vikno.kiosk.runtime.portal;

/** A flight recorder that holds one line. */
record StandingFlight(boolean crashed) implements FlightPost.Flight {
    @Override
    public String text() {
        return "1 BEGAN\n";
    }
}
