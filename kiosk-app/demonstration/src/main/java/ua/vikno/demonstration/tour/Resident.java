package ua.vikno.demonstration.tour;

/**
 * Whom the tour plays; invented.
 *
 * @param account as printed on a bill of any provider
 * @param code the second factor
 */
public record Resident(String city, String account, String code) {}
