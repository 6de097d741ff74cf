package ua.vikno.kiosk.services.impure;

/** A sum that is not exact. */
public record NewsAtAPrice(double hryvnias) {}
