package ua.vikno.devices.linux.speech.words;

import java.util.List;
import java.util.regex.Pattern;

/** Ukrainian abbreviations and signs in full. */
final class UkrainianAbbreviations {
    /** How names of cities end in the genitive: Павлограда, Тернополя, Києва, Львова, Хмельницького, Дніпра. */
    private static final String GENITIVE =
            "[\\p{L}’-]*(?:града|города|поля|єва|ова|чева|бора|мира|чука|іпра|рога|ого|слава)(?![\\p{L}])";

    private UkrainianAbbreviations() {}

    static List<Rule> rules() {
        return List.of(
                // «вул.Миру,5»: what follows is a word of its own.
                Rule.of(
                        Plain.BEFORE
                                + "(вул|просп|пров|бульв|пл|наб|буд|корп|обл|тел|каб|оф|кім|пов|узв|туп|кв(?!\\.м))\\.(?=[\\p{L}\\d])",
                        match -> match.group(1) + ". "),
                Rule.of("(?<=\\p{L}),(?=[\\p{L}\\d])", ", "),
                Rule.of("(?<![\\d/])24/7(?![\\d/])", "цілодобово"),
                Rule.of("№№ ?", "номери "),
                Rule.of("№ ?", "номер "),
                Rule.of(Plain.BEFORE + "вул\\.", "вулиця"),
                Rule.of(Plain.BEFORE + "(?:просп\\.|пр-т|пр-кт)", "проспект"),
                Rule.of(Plain.BEFORE + "пров\\.", "провулок"),
                Rule.of(Plain.BEFORE + "(?:бульв\\.|б-р)", "бульвар"),
                Rule.of(Plain.BEFORE + "пл\\.", "площа"),
                Rule.of(Plain.BEFORE + "наб\\.", "набережна"),
                Rule.of(Plain.BEFORE + "мкрн?\\.?(?= )", "мікрорайон"),
                Rule.of(Plain.BEFORE + "ж/м" + Plain.AFTER_WORD, "житловий масив"),
                Rule.of(Plain.BEFORE + "узв\\.", "узвіз"),
                Rule.of(Plain.BEFORE + "туп\\.", "тупик"),
                Rule.of(Plain.BEFORE + "оф\\.(?= ?\\d)", "офіс"),
                Rule.of(Plain.BEFORE + "кім\\.(?= ?\\d)", "кімната"),
                Rule.of(Plain.BEFORE + "пов\\.(?= ?\\d)", "поверх"),
                Rule.of(Plain.BEFORE + "ст\\.(?= ?\\d)", "стаття"),
                Rule.of(Plain.BEFORE + "п\\.(?= ?\\d)", "пункт"),
                Rule.of(Plain.BEFORE + "с-ще" + Plain.AFTER_WORD, "селище"),
                Rule.of(Plain.BEFORE + "буд\\.", "будинок"),
                Rule.of(Plain.BEFORE + "корп\\.", "корпус"),
                Rule.of(Plain.BEFORE + "кв\\.(?! ?м)", "квартира"),
                Rule.of(Plain.BEFORE + "під[’]?їзд" + Plain.AFTER_WORD, "під’їзд"),
                Rule.of(Plain.BEFORE + "обл\\.", "область"),
                Rule.of(Plain.BEFORE + "р-н" + Plain.AFTER_WORD, "район"),
                Rule.of(Plain.BEFORE + "смт\\.?(?= )", "селище"),
                Rule.of(Plain.BEFORE + "тел\\.", "телефон"),
                Rule.of(Plain.BEFORE + "каб\\.", "кабінет"),
                Rule.of(Plain.BEFORE + "(?:о/р|о\\. ?р\\.)" + Plain.AFTER_WORD, "особовий рахунок"),
                Rule.of(Plain.BEFORE + "(?:п/р|р/р)" + Plain.AFTER_WORD, "рахунок"),
                Rule.of(Plain.BEFORE + "ім\\.(?= )", "імені"),
                Rule.of(Plain.BEFORE + "та ін\\.", "та інше"),
                Rule.of(Plain.BEFORE + "і т\\. ?д\\.", "і так далі"),
                Rule.of(Plain.BEFORE + "пн" + Plain.AFTER_WORD, "понеділок"),
                // After a number it is a watt.
                Rule.of("(?<![\\p{L}\\d])(?<!(?<![\\d:])\\d{1,4} )вт" + Plain.AFTER_WORD, "вівторок"),
                Rule.of(Plain.BEFORE + "ср" + Plain.AFTER_WORD, "середа"),
                Rule.of(Plain.BEFORE + "чт" + Plain.AFTER_WORD, "четвер"),
                Rule.of(Plain.BEFORE + "пт" + Plain.AFTER_WORD, "п’ятниця"),
                Rule.of(Plain.BEFORE + "сб" + Plain.AFTER_WORD, "субота"),
                Rule.of(Plain.BEFORE + "нд" + Plain.AFTER_WORD, "неділя"),
                // «м.» is a city only before a name; its case is the name's.
                cased("(?<=[уУвВ] )с\\. ?(?=\\p{Lu})", "селі "),
                cased("(?<![\\p{L}\\d])с\\. ?(?=\\p{Lu}\\p{Ll})", "село "),
                cased("(?<![\\p{L}\\d])ш\\. ?(?=\\p{Lu}\\p{Ll})", "шосе "),
                cased("(?<=[уУвВ] )м\\. ?(?=\\p{Lu})", "місті "),
                cased("(?<![\\p{L}\\d])м\\. ?(?=\\p{Lu}" + GENITIVE + ")", "міста "),
                cased("(?<![\\p{L}\\d])м\\. ?(?=\\p{Lu})", "місто "),
                Rule.of("[«\"„“]\\?[»\"”“]", "«знак питання»"),
                Rule.of("\\*{2,}", " приховано "));
    }

    /** A capital letter means something here. */
    private static Rule cased(String pattern, String said) {
        return new Rule(Pattern.compile(pattern), match -> said);
    }
}
