package ua.vikno.devices.linux.speech.sound;

import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;

/**
 * Whether something can be heard.
 *
 * @param trouble null if all is well
 * @param detail for the technician: what is the matter, and what to do next
 */
public record Health(@Nullable Condition trouble, String detail) {
    public static Health well(String detail) {
        return new Health(null, detail);
    }
}
