package ua.vikno.portal.city;

import java.time.LocalDate;
import ua.vikno.portal.api.common.Localized;

/**
 * What a city tells its residents for some days.
 *
 * @param from first day, {@code until} last day
 * @param title a few words; the text itself where the city gives none
 */
public record Notice(String id, LocalDate from, LocalDate until, Localized title, Localized text) {}
