package ua.vikno.devices.linux.speech.words;

import java.util.ArrayList;
import java.util.List;

/** Ukrainian numerals, below a quadrillion. Правопис 2019, § 106–107. */
final class UkrainianNumbers {
    static final long END = 1_000_000_000_000_000L;

    private static final List<String> UNITS = List.of(
            "нуль один два три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять"
                    .split(" "));
    private static final List<String> TENS =
            List.of("- - двадцять тридцять сорок п’ятдесят шістдесят сімдесят вісімдесят дев’яносто".split(" "));
    private static final List<String> HUNDREDS =
            List.of("- сто двісті триста чотириста п’ятсот шістсот сімсот вісімсот дев’ятсот".split(" "));
    private static final List<Noun> THOUSANDS = List.of(
            new Noun(Gender.FEMININE, "тисяча", "тисячі", "тисяч", "тисячі"),
            new Noun(Gender.MASCULINE, "мільйон", "мільйони", "мільйонів", "мільйона"),
            new Noun(Gender.MASCULINE, "мільярд", "мільярди", "мільярдів", "мільярда"),
            new Noun(Gender.MASCULINE, "трильйон", "трильйони", "трильйонів", "трильйона"));
    private static final List<String> GENITIVE_UNITS = List.of(
            "нуля одного двох трьох чотирьох п’яти шести семи восьми дев’яти десяти одинадцяти дванадцяти тринадцяти чотирнадцяти п’ятнадцяти шістнадцяти сімнадцяти вісімнадцяти дев’ятнадцяти"
                    .split(" "));
    private static final List<String> GENITIVE_TENS =
            List.of("- - двадцяти тридцяти сорока п’ятдесяти шістдесяти сімдесяти вісімдесяти дев’яноста".split(" "));
    private static final List<String> GENITIVE_HUNDREDS =
            List.of("- ста двохсот трьохсот чотирьохсот п’ятисот шестисот семисот восьмисот дев’ятисот".split(" "));

    /** Stems; the one with a plus is soft. */
    private static final List<String> ORDINAL_UNITS = List.of(
            "нульов перш друг трет+ четверт п’ят шост сьом восьм дев’ят десят одинадцят дванадцят тринадцят чотирнадцят п’ятнадцят шістнадцят сімнадцят вісімнадцят дев’ятнадцят"
                    .split(" "));

    private static final List<String> ORDINAL_TENS =
            List.of("- - двадцят тридцят сороков п’ятдесят шістдесят сімдесят вісімдесят дев’яност".split(" "));
    private static final List<String> ORDINAL_HUNDREDS =
            List.of("- сот двохсот трьохсот чотирьохсот п’ятисот шестисот семисот восьмисот дев’ятисот".split(" "));
    private static final List<String> ORDINAL_THOUSANDS = List.of(
            "- тисячн двотисячн тритисячн чотиритисячн п’ятитисячн шеститисячн семитисячн восьмитисячн дев’ятитисячн"
                    .split(" "));

    enum Gender {
        MASCULINE,
        FEMININE
    }

    /** How an ordinal ends: hard stems, then the one soft stem (третій). */
    enum Ending {
        /** Day: двадцяте. */
        NEUTER("е", "є"),
        /** Of the day, of the year: двадцятого. */
        GENITIVE("ого", "ього"),
        /** Hour: двадцята. */
        FEMININE("а", "я"),
        /** House, floor: двадцятий. */
        MASCULINE("ий", "ій"),
        /** To the day: двадцятому. */
        DATIVE("ому", "ьому"),
        FEMININE_ACCUSATIVE("у", "ю"),
        PLURAL("і", "і"),
        PLURAL_GENITIVE("их", "іх"),
        FEMININE_GENITIVE("ої", "ьої"),
        FEMININE_LOCATIVE("ій", "ій");

        private final String hard;
        private final String soft;

        Ending(String hard, String soft) {
            this.hard = hard;
            this.soft = soft;
        }

        String on(String stem) {
            return stem.endsWith("+") ? stem.substring(0, stem.length() - 1) + soft : stem + hard;
        }
    }

    /**
     * @param one гривня
     * @param few гривні
     * @param many гривень
     * @param part гривні: after a fraction
     */
    record Noun(Gender gender, String one, String few, String many, String part) {
        String after(long number) {
            long last = number % 10;
            long lastTwo = number % 100;
            if (last == 1 && lastTwo != 11) {
                return one;
            }
            return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? few : many;
        }

        /** (До) однієї гривні, двох гривень. */
        String afterGenitive(long number) {
            return number % 10 == 1 && number % 100 != 11 ? part : many;
        }
    }

    private UkrainianNumbers() {}

    private static final Case NOMINATIVE = new Case(UNITS, TENS, HUNDREDS, List.of("одна", "дві"), false);
    private static final Case GENITIVE =
            new Case(GENITIVE_UNITS, GENITIVE_TENS, GENITIVE_HUNDREDS, List.of("однієї", "двох"), true);

    /**
     * A case in which the parts of a numeral are declined one by one.
     *
     * @param feminine one and two of something feminine
     */
    private record Case(
            List<String> units, List<String> tens, List<String> hundreds, List<String> feminine, boolean genitive) {
        String of(long number, Gender gender) {
            if (number == 0) {
                return units.getFirst();
            }
            List<String> words = new ArrayList<>();
            long scale = 1_000_000_000_000L;
            for (int i = THOUSANDS.size() - 1; i >= 0; i--, scale /= 1000) {
                long group = number / scale % 1000;
                Noun noun = THOUSANDS.get(i);
                if (group > 0) {
                    belowThousand(words, (int) group, noun.gender());
                    words.add(genitive ? noun.afterGenitive(group) : noun.after(group));
                }
            }
            belowThousand(words, (int) (number % 1000), gender);
            return String.join(" ", words);
        }

        private void belowThousand(List<String> words, int number, Gender gender) {
            if (number >= 100) {
                words.add(hundreds.get(number / 100));
            }
            int rest = number % 100;
            if (rest >= 20) {
                words.add(tens.get(rest / 10));
                rest %= 10;
            }
            if (rest > 0) {
                words.add(gender == Gender.FEMININE && rest <= 2 ? feminine.get(rest - 1) : units.get(rest));
            }
        }
    }

    /** @param number 0 … {@link #END}, exclusive */
    static String cardinal(long number, Gender gender) {
        return NOMINATIVE.of(number, gender);
    }

    /**
     * Of how many: (два з) семи, (до) двох тисяч.
     *
     * @param number 0 … {@link #END}, exclusive
     */
    static String genitive(long number, Gender gender) {
        return GENITIVE.of(number, gender);
    }

    /** (На) сто сорок одну: differs from the nominative in the feminine alone. */
    static String accusative(long number, Gender gender) {
        return cardinal(number, gender)
                .replaceFirst("(?<![\\p{L}])одна$", "одну")
                .replaceFirst("(?<![\\p{L}])одна тисяча(?![\\p{L}])", "одну тисячу");
    }

    /** @param number 0 … 9999 */
    static String ordinal(int number, Ending ending) {
        List<String> words = new ArrayList<>();
        int rest = number;
        if (rest >= 1000 && rest % 1000 == 0) {
            return ending.on(ORDINAL_THOUSANDS.get(rest / 1000));
        }
        if (rest >= 1000) {
            words.add(cardinal(rest / 1000 * 1000L, Gender.MASCULINE));
            rest %= 1000;
        }
        if (rest >= 100 && rest % 100 == 0) {
            words.add(ending.on(ORDINAL_HUNDREDS.get(rest / 100)));
            return String.join(" ", words);
        }
        if (rest >= 100) {
            words.add(HUNDREDS.get(rest / 100));
            rest %= 100;
        }
        if (rest >= 20 && rest % 10 == 0) {
            words.add(ending.on(ORDINAL_TENS.get(rest / 10)));
            return String.join(" ", words);
        }
        if (rest >= 20) {
            words.add(TENS.get(rest / 10));
            rest %= 10;
        }
        words.add(ending.on(ORDINAL_UNITS.get(rest)));
        return String.join(" ", words);
    }

    /** Each figure by its name. */
    static String figures(String digits) {
        List<String> words = new ArrayList<>();
        digits.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> words.add(UNITS.get(c - '0')));
        return String.join(" ", words);
    }
}
