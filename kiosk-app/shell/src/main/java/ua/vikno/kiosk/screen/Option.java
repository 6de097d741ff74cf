package ua.vikno.kiosk.screen;

import org.jspecify.annotations.Nullable;

/**
 * Something to choose.
 *
 * @param value set apart on the right, such as a sum
 * @param unavailable why it cannot be chosen now; choosing it anyway explains
 */
public record Option(
        String id,
        Icon icon,
        Words label,
        @Nullable Words detail,
        @Nullable Words value,
        @Nullable Words unavailable) {
    public static Option of(String id, Icon icon, Words label) {
        return new Option(id, icon, label, null, null, null);
    }
}
