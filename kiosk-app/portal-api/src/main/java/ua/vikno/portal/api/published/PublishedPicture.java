package ua.vikno.portal.api.published;

/**
 * Names a picture of the city and its content, so that a kiosk fetches it once.
 *
 * @param id {@code emblem}, beside the city's name, or {@code picture}, a wide one of the start screen
 * @param sha256 of the PNG's bytes, 64 hexadecimal digits
 */
public record PublishedPicture(String id, String sha256) {}
