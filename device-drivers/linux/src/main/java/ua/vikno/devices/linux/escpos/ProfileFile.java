package ua.vikno.devices.linux.escpos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of printer profiles: a line for each, its fields parted by commas, as the head of {@code profiles.csv} explains.
 * Empty lines and lines that begin with # are left out. At most 256 KiB.
 */
final class ProfileFile {
    private static final int MAX_BYTES = 256 * 1024;
    private static final int FIELDS = 11;
    private static final int LARGEST = 4096;
    /** ESC t n: one byte. */
    private static final int LAST_CODE_PAGE = 255;

    private ProfileFile() {}

    /** @param where file and line, for whoever looks for a fault */
    record Entry(Profile profile, String where) {}

    /**
     * @param name of the file, for messages
     * @throws IllegalArgumentException at the first fault: file, line and what is wrong
     */
    static List<Entry> read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("%s: larger than %d bytes".formatted(name, MAX_BYTES));
        }
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String where = "%s, line %d".formatted(name, number);
            try {
                entries.add(new Entry(profile(line.split(",", -1)), where));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
            }
        }
        return entries;
    }

    private static Profile profile(String[] fields) {
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("%d fields, not %d".formatted(FIELDS, fields.length));
        }
        for (int i = 0; i < fields.length; i++) {
            fields[i] = fields[i].strip();
        }
        Map<CodePage, Integer> codePages = new EnumMap<>(CodePage.class);
        put(codePages, CodePage.CP1251, fields[7]);
        put(codePages, CodePage.CP1125, fields[8]);
        put(codePages, CodePage.CP866, fields[9]);
        return new Profile(
                name(fields[0]),
                number("dots", fields[1], 1, LARGEST),
                number("slice", fields[2], 1, 255),
                number("awkward", fields[3], 0, LARGEST),
                cut(fields[4]),
                number("a", fields[5], 1, LARGEST),
                number("b", fields[6], 0, LARGEST),
                codePages,
                drawsQr(fields[10]));
    }

    private static String name(String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException(
                    "name: '%s' is more than letters, digits, '.', '_' and '-'".formatted(text));
        }
        return text;
    }

    private static Profile.Cut cut(String text) {
        return switch (text) {
            case "partial" -> Profile.Cut.PARTIAL;
            case "full" -> Profile.Cut.FULL;
            case "none" -> Profile.Cut.NONE;
            default -> throw new IllegalArgumentException("cut: partial, full or none, not '%s'".formatted(text));
        };
    }

    private static boolean drawsQr(String text) {
        return switch (text) {
            case "native" -> true;
            case "picture" -> false;
            default -> throw new IllegalArgumentException("qr: native or picture, not '%s'".formatted(text));
        };
    }

    private static void put(Map<CodePage, Integer> codePages, CodePage page, String number) {
        if (!number.isEmpty()) {
            codePages.put(page, number(page.name().toLowerCase(Locale.ROOT), number, 0, LAST_CODE_PAGE));
        }
    }

    private static int number(String field, String text, int least, int most) {
        // Digits only: a sign or a letter is a slip.
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "%s: a number from %d to %d, not '%s'".formatted(field, least, most, text));
        }
        return number;
    }
}
