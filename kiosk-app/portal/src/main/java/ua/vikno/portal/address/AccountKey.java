package ua.vikno.portal.address;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An account number as people type it: any case, Cyrillic or Latin look-alikes, O for 0 and I for 1, with blanks and dashes
 * or without, and whatever nobody sees.
 */
public final class AccountKey {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}.]");

    private AccountKey() {}

    public static String of(String number) {
        return faithful(number).replace('O', '0').replace('I', '1').replace('З', '3');
    }

    /** The same without taking a letter for a figure: tells two numbers apart that {@link #of} makes equal. */
    public static String faithful(String number) {
        return SEPARATORS
                .matcher(LookAlikes.toLatin(Letters.visible(number).toUpperCase(Locale.ROOT)))
                .replaceAll("");
    }
}
