package ua.vikno.portal.identity;

import java.util.Set;

/**
 * PINs that so many people choose that they are tried first: runs, pairs, a year, the day of a national holiday, the middle
 * of a keypad read in words (D. Amitay, Most Common iPhone Passcodes, 2011; J. Bonneau et al., A Birthday Present Every
 * Eleven Wallets?, 2012).
 */
final class FavouritePins {
    private static final Set<String> COMMON = Set.of(
            "0852",
            "1004",
            "1313",
            "2468",
            "1357",
            "13579",
            "24680",
            "5683",
            "0911",
            "1945",
            "2408",
            "2806",
            "123123",
            "112233",
            "159753",
            "147258",
            "147258369",
            "123321",
            "456456",
            "789456",
            "741852",
            "258369",
            "135790");
    private static final int OLDEST = 1920;
    private static final int NEWEST = 2039;

    private FavouritePins() {}

    static boolean isOne(String pin) {
        return COMMON.contains(pin) || isRun(pin) || isYear(pin) || isPairs(pin) || isMirrored(pin);
    }

    /** 0000, 1234, 4321: the difference of neighbours never changes and is −1, 0 or 1. */
    private static boolean isRun(String pin) {
        int step = pin.charAt(1) - pin.charAt(0);
        for (int i = 2; i < pin.length(); i++) {
            if (pin.charAt(i) - pin.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }

    private static boolean isYear(String pin) {
        int year = pin.length() == 4 ? Integer.parseInt(pin) : 0;
        return year >= OLDEST && year <= NEWEST;
    }

    /** 1212, 121212, 1122. */
    private static boolean isPairs(String pin) {
        boolean repeated = pin.substring(0, 2).repeat(pin.length() / 2).equals(pin);
        boolean doubled = pin.length() % 2 == 0;
        for (int i = 0; doubled && i < pin.length(); i += 2) {
            doubled = pin.charAt(i) == pin.charAt(i + 1);
        }
        return repeated || doubled;
    }

    /** 1221, 123321. */
    private static boolean isMirrored(String pin) {
        return new StringBuilder(pin).reverse().toString().equals(pin);
    }
}
