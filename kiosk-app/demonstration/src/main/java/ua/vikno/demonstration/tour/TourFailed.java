package ua.vikno.demonstration.tour;

/** The tour did not reach what it went for; the message says what was expected and what was there instead. */
public final class TourFailed extends Exception {
    private static final long serialVersionUID = 1;

    TourFailed(String message) {
        super(message);
    }
}
