package ua.vikno.kiosk.view.parts;

import java.util.Locale;
import ua.vikno.kiosk.screen.Settings.Language;

/** The words of the frame itself, which no flow brings. Complete by construction: each has all three languages. */
public enum Label {
    LANGUAGE("Мова", "Language", "Nyelv"),
    SIZE("Розмір", "Size", "Méret"),
    SIZE_COMPACT("Менший", "Smaller", "Kisebb"),
    SIZE_DEFAULT("Звичайний", "Normal", "Szokásos"),
    SIZE_SPACED("Просторий", "Spacious", "Tágas"),
    SIZE_LARGE("Великий", "Large", "Nagy"),
    THEME_DARK("Темний", "Dark", "Sötét"),
    THEME_LIGHT("Світлий", "Light", "Világos"),
    SOUND("Звук", "Sound", "Hang"),
    SOUND_ON("Увімкнути", "Turn on", "Bekapcsolás"),
    SOUND_OFF("Вимкнути", "Turn off", "Kikapcsolás"),
    LOUDER("Гучніше", "Louder", "Hangosabb"),
    QUIETER("Тихіше", "Quieter", "Halkabb"),
    LOWER("Нижче", "Lower", "Lejjebb"),
    RAISE("Вище", "Higher", "Feljebb"),
    EASE("Зручність", "Comfort", "Kényelem"),
    HIDE("Сховати", "Hide", "Elrejtés"),
    HELP("Допомога", "Help", "Súgó"),
    FINISH("Завершити", "Finish", "Befejezés"),
    CLOSE("Готово", "Done", "Kész"),
    MORE("Ще", "More", "Tovább"),
    TO_START("Спочатку", "From the top", "Az elejére"),
    PAGE("%d з %d", "%d of %d", "%d / %d"),
    STEP("Крок %d з %d", "Step %d of %d", "%d. lépés, összesen %d"),
    HIDDEN("Екран сховано", "The screen is hidden", "A képernyő el van rejtve"),
    HIDDEN_HOW(
            "Ваші дані ніхто не бачить. Клавіші та навушники працюють.",
            "Nobody sees your data. Keys and headphones work.",
            "Senki sem látja az adatait. A gombok és a fejhallgató működnek."),
    SHOW("Показати", "Show", "Megjelenítés"),
    CHANGE("Змінити", "Change", "Módosítás"),
    TOTAL("Разом", "Total", "Összesen"),
    ERASE("Стерти", "Erase", "Törlés"),
    ERASE_ALL("Стерти все", "Erase all", "Ürítés"),
    SPACE("пробіл", "space", "szóköz"),
    CAPITALS("Великі", "Capitals", "Nagybetű"),
    SMALL_LETTERS("Малі", "Small", "Kisbetű"),
    LETTERS_UKRAINIAN("УКР", "UKR", "UKR"),
    LETTERS_LATIN("ENG", "ENG", "ABC"),
    HEADPHONES(
            "Під’єднайте навушники, і кіоск заговорить",
            "Plug in headphones and the kiosk will speak",
            "Csatlakoztasson fejhallgatót, és a kioszk megszólal");

    private final String ukrainian;
    private final String english;
    private final String hungarian;

    Label(String ukrainian, String english, String hungarian) {
        this.ukrainian = ukrainian;
        this.english = english;
        this.hungarian = hungarian;
    }

    public String in(Language language) {
        return switch (language) {
            case UKRAINIAN -> ukrainian;
            case ENGLISH -> english;
            case HUNGARIAN -> hungarian;
        };
    }

    public String in(Language language, Object... filled) {
        return String.format(Locale.ROOT, in(language), filled);
    }

    /** A language as its speakers call it. */
    public static String own(Language language) {
        return switch (language) {
            case UKRAINIAN -> "Українська";
            case ENGLISH -> "English";
            case HUNGARIAN -> "Magyar";
        };
    }
}
