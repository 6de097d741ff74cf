package ua.vikno.portal.city;

import java.time.LocalDate;

/**
 * What a city tells its residents for some days.
 *
 * @param from first day, {@code until} last day
 */
public record Notice(String id, LocalDate from, LocalDate until, String uk, String en, String hu) {}
