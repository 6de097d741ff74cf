package ua.vikno.portal.address;

import java.util.Locale;

/** An account number as people type it: any case, Cyrillic or Latin look-alikes, with blanks and dashes or without. */
public final class AccountKey {
    private AccountKey() {}

    public static String of(String number) {
        return LookAlikes.toLatin(number.toUpperCase(Locale.ROOT)).replaceAll("[\\s\\p{Pd}.]", "");
    }
}
