package ua.vikno.devices.linux.scanner;

import java.util.Arrays;

/**
 * What a scanner that plays a US keyboard means by a key (linux/input-event-codes.h). The layout of this machine has no
 * say in it.
 */
final class UsKeyboard {
    static final int NONE = -1;
    private static final int KEYS = 128;
    private static final int[] PLAIN = new int[KEYS];
    private static final int[] SHIFTED = new int[KEYS];
    private static final int[] KEYPAD_DIGITS = new int[KEYS];

    static {
        Arrays.fill(PLAIN, NONE);
        Arrays.fill(SHIFTED, NONE);
        Arrays.fill(KEYPAD_DIGITS, NONE);
        row(2, "1234567890-=", "!@#$%^&*()_+");
        row(16, "qwertyuiop[]", "QWERTYUIOP{}");
        row(30, "asdfghjkl;'`", "ASDFGHJKL:\"~");
        row(43, "\\zxcvbnm,./", "|ZXCVBNM<>?");
        row(15, "\t", "\t");
        row(28, "\r", "\r");
        row(57, " ", " ");
        row(86, "\\", "|");
        row(96, "\r", "\r");
        row(55, "*", "*");
        row(71, "789-456+1230.", "789-456+1230.");
        row(98, "/", "/");
        row(117, "=", "=");
        for (int key = 71; key <= 82; key++) {
            if (Character.isDigit(PLAIN[key])) {
                KEYPAD_DIGITS[key] = PLAIN[key] - '0';
            }
        }
    }

    private UsKeyboard() {}

    /** The character of a key, or {@link #NONE}; Enter is CR. */
    static int character(int key, boolean shift) {
        if (key < 0 || key >= KEYS) {
            return NONE;
        }
        return shift ? SHIFTED[key] : PLAIN[key];
    }

    /** The control character that Ctrl makes of a key ({@code Ctrl ]} is GS, {@code Ctrl 6} is RS), or {@link #NONE}. */
    static int control(int key) {
        int plain = column45(character(key, false));
        return plain == NONE ? column45(character(key, true)) : plain;
    }

    private static int column45(int character) {
        int upper = Character.toUpperCase(character);
        return upper >= '@' && upper <= '_' ? upper - '@' : NONE;
    }

    /** The digit of a key of the numeric pad, or {@link #NONE}. */
    static int keypadDigit(int key) {
        return key < 0 || key >= KEYS ? NONE : KEYPAD_DIGITS[key];
    }

    private static void row(int first, String plain, String shifted) {
        for (int i = 0; i < plain.length(); i++) {
            PLAIN[first + i] = plain.charAt(i);
            SHIFTED[first + i] = shifted.charAt(i);
        }
    }
}
