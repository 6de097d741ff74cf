package ua.vikno.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.vikno.devices.Speech;
import ua.vikno.kiosk.screen.Settings.Language;

/**
 * Cuts what is said into parts of one language each. Addresses, names of payers and of providers are Ukrainian in every
 * language: a Hungarian voice would spell them letter by letter (EN 301 549, 11.3.1.2).
 */
final class Parts {
    /** From a word with a Cyrillic letter up to the next Latin one, or to the end of a sentence that no Cyrillic follows. */
    private static final Pattern UKRAINIAN =
            Pattern.compile("[«\"(]?[^\\s\\p{IsLatin}]*\\p{IsCyrillic}[^\\p{IsLatin}]*?"
                    + "(?=\\s*[(«\"]?\\p{IsLatin}|\\s*$|[.!?:]\\s+[^\\s\\p{IsCyrillic}])");

    private Parts() {}

    static List<Speech.Part> of(List<Utterance> utterances) {
        List<Speech.Part> parts = new ArrayList<>();
        for (Utterance utterance : utterances) {
            cut(parts, utterance.text().strip(), utterance.language());
        }
        return parts;
    }

    private static void cut(List<Speech.Part> parts, String text, Language language) {
        int from = 0;
        if (language != Language.UKRAINIAN) {
            Matcher ukrainian = UKRAINIAN.matcher(text);
            while (ukrainian.find()) {
                add(parts, text.substring(from, ukrainian.start()), language);
                add(parts, ukrainian.group(), Language.UKRAINIAN);
                from = ukrainian.end();
            }
        }
        add(parts, text.substring(from), language);
    }

    /** Neighbours in one language are one part, as two sentences. */
    private static void add(List<Speech.Part> parts, String piece, Language language) {
        String words = piece.strip();
        Locale voice = Locale.forLanguageTag(language.tag());
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        if (!parts.isEmpty() && parts.getLast().language().equals(voice)) {
            String before = parts.removeLast().text();
            boolean ended = before.endsWith(".") || before.endsWith("?") || before.endsWith("!");
            parts.add(new Speech.Part(before + (ended ? " " : ". ") + words, voice));
        } else {
            parts.add(new Speech.Part(words, voice));
        }
    }
}
