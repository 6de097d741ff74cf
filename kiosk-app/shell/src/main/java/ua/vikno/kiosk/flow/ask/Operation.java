package ua.vikno.kiosk.flow.ask;

/** The kinds of {@link Submission}. Their names are on disk: a constant is never renamed. */
public enum Operation {
    BILL,
    REGISTRATION
}
