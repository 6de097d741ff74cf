package ua.vikno.devices;

/**
 * A consumable of a printer, as it last reported it.
 *
 * @param name as the printer calls it
 * @param percent how much is left, or how much room in a waste container; {@link #UNKNOWN} if the printer does not say
 * @param low whether the printer would have it replaced soon
 */
public record Supply(String name, int percent, boolean low) {
    public static final int UNKNOWN = -1;
}
