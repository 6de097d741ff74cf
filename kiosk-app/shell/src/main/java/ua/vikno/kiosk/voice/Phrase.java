package ua.vikno.kiosk.voice;

import java.util.Locale;
import ua.vikno.kiosk.screen.Settings.Language;

/** What the voice adds to the words of a screen. Complete by construction: each has all three languages. */
enum Phrase {
    POSITION("%d з %d", "%d of %d", "%d, összesen %d"),
    STEP("Крок %d з %d", "Step %d of %d", "%d. lépés, összesen %d"),
    CHOSEN("обрано", "chosen", "kiválasztva"),
    NOT_CHOSEN("не обрано", "not chosen", "nincs kiválasztva"),
    UNAVAILABLE("недоступно", "not available", "nem elérhető"),
    OPENS("відкриває подробиці", "opens details", "részleteket nyit"),
    CHANGEABLE("можна змінити", "can be changed", "módosítható"),
    ATTENTION("Зверніть увагу", "Please note", "Figyelem"),
    TROUBLE("Увага", "Attention", "Figyelem"),
    ERROR_IN("Помилка в полі «%s»", "Mistake in the field %s", "Hiba a mezőben: %s"),
    TYPED("Введено: %s", "Typed: %s", "Beírva: %s"),
    NOTHING_TYPED("Ще нічого не введено", "Nothing typed yet", "Még nincs beírva semmi"),
    SYMBOLS("Символів: %d", "Characters: %d", "Karakterek: %d"),
    SYMBOL("символ", "character", "karakter"),
    ERASED("стерто", "erased", "törölve"),
    ALL_ERASED("усе стерто", "all erased", "minden törölve"),
    CAPITALS_ON("великі літери увімкнено", "capital letters on", "nagybetű bekapcsolva"),
    CAPITALS_OFF("великі літери вимкнено", "capital letters off", "nagybetű kikapcsolva"),
    CAPITAL("велика %s", "capital %s", "nagy %s"),
    ROW("Рядок: %s", "Row: %s", "Sor: %s"),
    UP("До рядків", "To the rows", "A sorokhoz"),
    ERASE("стерти", "erase", "törlés"),
    ERASE_ALL("стерти все", "erase all", "mindent töröl"),
    DIGITS("цифри і знаки", "digits and signs", "számok és jelek"),
    ALPHABET("інша абетка", "other alphabet", "másik ábécé"),
    SECONDS("Залишилося секунд: %d", "Seconds left: %d", "Hátralévő másodperc: %d"),
    TOTAL("Разом", "Total", "Összesen"),
    AMOUNT_OF("Сума: %s", "Amount: %s", "Összeg: %s"),
    HEADPHONES_ONLY(
            "Особисті дані звучать лише в навушниках",
            "Personal data is spoken only to headphones",
            "Személyes adat csak fejhallgatóban hangzik el"),
    HOW(
            "Стрілки вниз і вгору ведуть по екрану. Кнопка посередині обирає. Ліворуч — назад, праворуч — далі.",
            "Down and up move over the screen. The middle key chooses. Left goes back, right continues.",
            "A le és fel nyíl végigvezet a képernyőn. A középső gomb kiválaszt. Balra vissza, jobbra tovább.");

    private final String ukrainian;
    private final String english;
    private final String hungarian;

    Phrase(String ukrainian, String english, String hungarian) {
        this.ukrainian = ukrainian;
        this.english = english;
        this.hungarian = hungarian;
    }

    String in(Language language, Object... filled) {
        String text = switch (language) {
            case UKRAINIAN -> ukrainian;
            case ENGLISH -> english;
            case HUNGARIAN -> hungarian;
        };
        return String.format(Locale.ROOT, text, filled);
    }
}
