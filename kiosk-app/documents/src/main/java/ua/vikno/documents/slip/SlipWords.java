package ua.vikno.documents.slip;

import java.util.List;
import ua.vikno.documents.words.Sums;
import ua.vikno.portal.api.Registration;

/** The sentences of a slip, the same on a page and on a roll. */
final class SlipWords {
    static final String TITLE = "Ваш кабінет мешканця";
    static final String NUMBER_CAPTION = "Ваш номер";
    static final String QR_CAPTION = "QR-код для входу";
    static final String HOW_TITLE = "Як увійти";
    static final List<String> HOW = List.of(
            "У кіоску самообслуговування торкніться «Увійти».",
            "Піднесіть цей QR-код до сканера або введіть номер і PIN-код, який ви придумали.",
            "Закінчивши, торкніться «Завершити».");
    static final String KEEP_TITLE = "Бережіть, як ключ";
    static final String KEEP = "Хто має цей QR-код, той може побачити ваші нарахування. Якщо папір загубиться,"
            + " надрукуйте новий: старий одразу перестане діяти.";
    static final String SAMPLE = "ЗРАЗОК";
    static final String SAMPLE_EXPLAINED = "Демонстрація: цей кабінет вигаданий";

    private SlipWords() {}

    /** {@code 1234 5678}. */
    static String number(Registration registration) {
        String number = registration.number();
        return number.length() == 8 ? number.substring(0, 4) + Sums.SPACE + number.substring(4) : number;
    }
}
