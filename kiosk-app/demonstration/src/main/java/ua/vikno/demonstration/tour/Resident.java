package ua.vikno.demonstration.tour;

/**
 * The invented resident whom the tour plays.
 *
 * @param account as printed on a bill of any provider
 * @param code the second factor
 */
public record Resident(String city, String account, String code) {}
