package ua.vikno.portal.dwellings;

import java.math.BigInteger;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;

/** Orders that people expect: house 9 before 10 before 10а, and the Ukrainian alphabet. */
final class NaturalOrder {
    static final Comparator<String> NUMBERS_FIRST =
            Comparator.comparing(NaturalOrder::leadingNumber).thenComparing(Comparator.naturalOrder());

    private static final String ALPHABET = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ";

    private NaturalOrder() {}

    /** The JDK's own rules for Ukrainian misplace ґ and ь. */
    static Collator ukrainian() {
        StringBuilder rules = new StringBuilder("< '-' < ' ' ");
        for (char digit = '0'; digit <= '9'; digit++) {
            rules.append("< ").append(digit).append(' ');
        }
        for (int i = 0; i < ALPHABET.length(); i++) {
            char capital = ALPHABET.charAt(i);
            rules.append("< ")
                    .append(Character.toLowerCase(capital))
                    .append(" , ")
                    .append(capital)
                    .append(' ');
        }
        try {
            return new RuleBasedCollator(rules.toString());
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger leadingNumber(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? BigInteger.ZERO : new BigInteger(text.substring(0, end));
    }
}
