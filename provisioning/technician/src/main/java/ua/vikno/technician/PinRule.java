package ua.vikno.technician;

import java.util.regex.Pattern;

/** Which PINs nobody shall have: they are tried first. */
public final class PinRule {
    private static final Pattern FORM = Pattern.compile("\\d{6,10}");
    /** 121212, 123123, 777777. */
    private static final Pattern REPEATED = Pattern.compile("(\\d{1,5})\\1+");
    /** 12051990, 120590, 1990…: a birthday is known to many. */
    private static final Pattern DAY = Pattern.compile(
            "(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])((19|20)?\\d\\d)|(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");

    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";

    private PinRule() {}

    public static boolean good(String pin) {
        return FORM.matcher(pin).matches()
                && !REPEATED.matcher(pin).matches()
                && !DAY.matcher(pin).matches()
                && !UP.contains(pin)
                && !DOWN.contains(pin);
    }
}
