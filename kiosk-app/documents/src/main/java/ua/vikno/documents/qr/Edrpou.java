package ua.vikno.documents.qr;

/**
 * The code of a legal person (ЄДРПОУ): eight digits, the last a check digit. Old and branch records break the rule, so a
 * wrong digit is worth a warning, never a refusal.
 */
public final class Edrpou {
    private static final int LENGTH = 8;

    private Edrpou() {}

    public static boolean isValid(String code) {
        return hasForm(code) && !code.equals("00000000") && checkDigit(code) == digit(code, LENGTH - 1);
    }

    static boolean hasForm(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Weights 1…7, or 7, 1…6 for codes from 30 to 60 million; a remainder of 10 asks for weights greater by two. */
    private static int checkDigit(String code) {
        int first = digit(code, 0);
        int shift = first >= 3 && first <= 5 ? 6 : 0;
        int remainder = weighted(code, shift, 0);
        if (remainder == 10) {
            remainder = weighted(code, shift, 2);
        }
        return remainder % 10;
    }

    private static int weighted(String code, int shift, int more) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += digit(code, i) * ((i + shift) % 7 + 1 + more);
        }
        return sum % 11;
    }

    private static int digit(String code, int index) {
        return code.charAt(index) - '0';
    }
}
