package ua.vikno.portal.registers.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which code page the texts of a table are. What the table says in byte 29 is believed when the letters agree, else
 * what its form says when they agree, else nothing: a page that only its letters speak for is named, and the file refused.
 */
final class CodePage {
    private static final Charset CP866 = Charset.forName("IBM866");
    private static final Charset CP1251 = Charset.forName("windows-1251");
    /** Language drivers of dBASE and FoxPro that Ukrainian texts are written with. */
    private static final Map<Integer, Charset> DRIVERS = Map.of(0x26, CP866, 0x65, CP866, 0xC9, CP1251);

    private static final List<Charset> KNOWN =
            List.of(CP866, CP1251, Charset.forName("KOI8-U"), StandardCharsets.UTF_8);
    /** Where cp1125 (RST 2018-91) has the Ukrainian letters, and what cp866 has there. */
    private static final String IN_866 = "ЄєЇїЎў°∙";

    private static final String IN_1125 = "ҐґЄєІіЇї";
    private static final String UKRAINIAN =
            "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюяЫыЪъЭэЁё";
    private static final String SIGNS = "№«»“”„’‘–—…•§\u00A0";
    /** One letter in so many may be wrong: a name from abroad, a damaged byte. */
    private static final int TOLERATED = 200;

    private static final String VOWELS = "АЕИІОУЯЮЄЇаеиіоуяюєї";
    /** From so many letters on, at least a quarter must be vowels: two fifths are, in Ukrainian. */
    private static final int ENOUGH_LETTERS = 40;

    private final Charset charset;
    private final boolean ukrainianDos;
    private final Charset stated;
    private final @Nullable String foreign;

    private CodePage(Charset charset, boolean ukrainianDos, Charset stated, @Nullable String foreign) {
        this.charset = charset;
        this.ukrainianDos = ukrainianDos;
        this.stated = stated;
        this.foreign = foreign;
    }

    /**
     * @param stated the form's
     * @param language byte 29 of the header
     * @param texts what the text fields hold
     */
    static CodePage of(Charset stated, int language, byte[] texts) {
        Charset driver = DRIVERS.getOrDefault(language, stated);
        for (Charset charset : List.of(driver, stated)) {
            if (isUkrainian(new String(texts, charset))) {
                return new CodePage(charset, false, stated, null);
            }
            if (charset.equals(CP866) && isUkrainian(ukrainianDos(new String(texts, charset)))) {
                return new CodePage(charset, true, stated, null);
            }
        }
        if (isUkrainian(ukrainianDos(new String(texts, CP866))) && !isUkrainian(new String(texts, CP866))) {
            return new CodePage(CP866, true, stated, null);
        }
        for (Charset charset : KNOWN) {
            if (isUkrainian(new String(texts, charset))) {
                return new CodePage(charset, false, stated, "not " + stated + " but " + charset);
            }
        }
        return new CodePage(stated, false, stated, "not " + stated);
    }

    /**
     * What is to be said of a text that is not in the charset of its form, or was encoded twice.
     *
     * @param head the first lines
     */
    static Optional<String> foreign(Charset stated, byte[] head) {
        String text = new String(head, stated);
        String twice = new String(text.getBytes(CP1251), StandardCharsets.UTF_8);
        if (stated.equals(StandardCharsets.UTF_8)) {
            boolean again = twice.indexOf('\uFFFD') < 0 && twice.chars().anyMatch(c -> c >= 0x400 && c < 0x500);
            return again ? Optional.of("not UTF-8 but UTF-8 twice") : Optional.empty();
        }
        return isUkrainian(text)
                ? Optional.empty()
                : KNOWN.stream()
                        .filter(other -> !other.equals(stated) && isUkrainian(new String(head, other)))
                        .map(other -> "not " + stated + " but " + other)
                        .findFirst();
    }

    void tell(Faults faults, Faults warnings) {
        if (foreign != null) {
            faults.ofFile(Reason.WRONG_CHARSET, foreign);
        } else if (ukrainianDos || !charset.equals(stated)) {
            warnings.ofFile(Reason.OTHER_CHARSET, "read as " + (ukrainianDos ? "cp1125" : charset.toString()));
        }
    }

    String decode(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, charset);
        return ukrainianDos ? ukrainianDos(text) : text;
    }

    private static String ukrainianDos(String as866) {
        StringBuilder text = new StringBuilder(as866);
        for (int i = 0; i < text.length(); i++) {
            int at = IN_866.indexOf(text.charAt(i));
            if (at >= 0) {
                text.setCharAt(i, IN_1125.charAt(at));
            }
        }
        return text.toString();
    }

    /** Whether the letters are Ukrainian ones, and stand as people write them: no capital behind a small letter. */
    private static boolean isUkrainian(String text) {
        int right = 0;
        int wrong = 0;
        int vowels = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                boolean letter = UKRAINIAN.indexOf(c) >= 0;
                boolean misplaced = Character.isUpperCase(c) && Character.isLowerCase(before) && before >= 0x80;
                if (letter && !misplaced) {
                    right++;
                    vowels += VOWELS.indexOf(c) >= 0 ? 1 : 0;
                } else if (SIGNS.indexOf(c) < 0) {
                    wrong++;
                }
            }
            before = c;
        }
        return wrong * TOLERATED <= right && (right < ENOUGH_LETTERS || vowels * 4 >= right);
    }
}
