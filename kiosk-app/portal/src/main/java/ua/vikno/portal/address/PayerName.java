package ua.vikno.portal.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name a provider knows the payer by: {@code Щербань Ірина Григорівна} or {@code Щербань І. Г.}
 *
 * @param text tidied, for display
 */
public record PayerName(String text) {
    private static final Pattern POINT_BEFORE_LETTER = Pattern.compile("\\.(?=\\p{L})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s.]+");

    public static PayerName of(String text) {
        String tidy = Spelling.tidy(text);
        return new PayerName(
                tidy.indexOf('.') < 0 ? tidy : POINT_BEFORE_LETTER.matcher(tidy).replaceAll(". "));
    }

    /** A name as people type it: one apostrophe, one dash, Cyrillic letters for their look-alikes, nothing invisible. */
    public static String typed(String text) {
        return Spelling.tidy(text);
    }

    /** Letters only, so that two spellings of one name are equal: no case, apostrophe, dash, blank or ґ tells them apart. */
    public static String letters(String text) {
        return Spelling.withoutGhe(Spelling.key(Spelling.tidy(text))).replaceAll("[^\\p{L}]", "");
    }

    /** How many words are written out: the fullest name is shown. */
    public int fullness() {
        return (int) words().stream().filter(w -> w.length() > 1).count();
    }

    /** Surname and initials without ґ: equal for two spellings of one person. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String word : words()) {
            key.append(key.isEmpty() ? word : " " + word.charAt(0));
        }
        return Spelling.withoutGhe(key.toString());
    }

    /** Whether {@code name} says the surname and, in another word, the initial of the first name. */
    public boolean isSaidBy(String name) {
        List<String> mine = words();
        List<String> said = of(name).words();
        if (mine.size() < 2 || said.size() < 2) {
            return false;
        }
        String surname = Spelling.withoutGhe(mine.getFirst());
        char initial = Spelling.withoutGhe(mine.get(1)).charAt(0);
        return said.stream().map(Spelling::withoutGhe).anyMatch(surname::equals)
                && said.stream()
                        .map(Spelling::withoutGhe)
                        .anyMatch(word -> !word.equals(surname) && word.charAt(0) == initial);
    }

    /** How many words the name has. */
    public int length() {
        return words().size();
    }

    /** Whether both may be one person: one surname, and initials that do not contradict, «Щербань І.» and «Щербань І. Г.» */
    public boolean mayBe(PayerName other) {
        String mine = key() + " ";
        String theirs = other.key() + " ";
        return mine.startsWith(theirs) || theirs.startsWith(mine);
    }

    /** This name with every ґ that {@code other}, a more faithful spelling of the same person, shows. */
    public PayerName respelledBy(PayerName other) {
        if (!key().equals(other.key())) {
            return this;
        }
        String[] mine = text.split(" ", -1);
        String[] theirs = other.text.split(" ", -1);
        for (int i = 0; i < mine.length && i < theirs.length; i++) {
            StringBuilder word = new StringBuilder(mine[i]);
            for (int j = 0; j < word.length() && j < theirs[i].length(); j++) {
                char c = theirs[i].charAt(j);
                boolean ghe = (c == 'ґ' && word.charAt(j) == 'г') || (c == 'Ґ' && word.charAt(j) == 'Г');
                word.setCharAt(j, ghe ? c : word.charAt(j));
            }
            mine[i] = word.toString();
        }
        return new PayerName(String.join(" ", mine));
    }

    /** {@code Щ***ь І. Г.}: enough to recognise oneself by. */
    public String masked() {
        String[] words = text.split(" ", -1);
        StringBuilder masked = new StringBuilder();
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            if (masked.isEmpty()) {
                String last = word.length() > 2 ? word.substring(word.length() - 1) : "";
                masked.append(word.charAt(0)).append("***").append(last);
            } else {
                masked.append(' ').append(word.charAt(0)).append('.');
            }
        }
        return masked.toString();
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(Spelling.key(text), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Personal: never in a log. */
    @Override
    public String toString() {
        return "PayerName[]";
    }
}
