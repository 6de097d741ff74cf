package ua.vikno.portal.api.common;

/**
 * One household's address, normalised: {@code вул. Ґонти}, {@code 41а}, {@code 117}.
 *
 * @param flat empty for a private house
 */
public record Dwelling(String street, String house, String flat) {}
