package ua.vikno.devices.linux.scanner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import ua.vikno.devices.spi.DeviceAddress;

/**
 * Where one read of a scanner begins and ends.
 *
 * @param prefix removed if it is there
 * @param end what comes after the symbol
 * @param suffix of {@link End#TEXT}, else empty
 * @param silence ends a read whose suffix is missing
 * @param longest in bytes; anything longer is no symbol
 */
record Framing(String prefix, End end, String suffix, Duration silence, int longest) {
    static final Set<String> PARAMETERS = Set.of("prefix", "suffix", "silence", "longest");
    /** The digits of the largest QR code (ISO/IEC 18004, version 40-L). */
    static final int LARGEST_SYMBOL = 7089;

    private static final int LONGEST_SILENCE = 5000;
    /** In milliseconds: wireless scanners and slow lines pause for up to half a second; the suffix ends a scan at once. */
    private static final int WITHIN_A_SCAN = 600;

    private static final int LONGEST_TEXT = 32;

    enum End {
        /** CR, LF or both. */
        LINE,
        TAB,
        /** Only silence, so that a symbol may hold many lines; a last line end is still removed. */
        SILENCE,
        TEXT
    }

    /**
     * @param silence in milliseconds, when the address names neither a silence nor a suffix
     * @throws IllegalArgumentException if a parameter is out of range
     */
    static Framing of(DeviceAddress address, int silence) {
        String suffix = address.text("suffix", "enter");
        End end = switch (suffix) {
            case "enter" -> End.LINE;
            case "tab" -> End.TAB;
            case "none", "" -> End.SILENCE;
            default -> End.TEXT;
        };
        int usual = end == End.SILENCE ? silence : WITHIN_A_SCAN;
        return new Framing(
                text(address.text("prefix", "")),
                end,
                end == End.TEXT ? text(suffix) : "",
                Duration.ofMillis(within(address.number("silence", usual), 10, LONGEST_SILENCE)),
                within(address.number("longest", LARGEST_SYMBOL), 1, LARGEST_SYMBOL));
    }

    byte[] prefixBytes() {
        return prefix.getBytes(StandardCharsets.UTF_8);
    }

    byte[] suffixBytes() {
        return suffix.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String text) {
        within(text.length(), 0, LONGEST_TEXT);
        return text;
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("%d is not between %d and %d".formatted(number, least, most));
        }
        return number;
    }
}
