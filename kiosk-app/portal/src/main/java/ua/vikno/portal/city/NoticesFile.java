package ua.vikno.portal.city;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.city.CityDirectory.Notice;
import ua.vikno.portal.yaml.YamlMap;

/**
 * Reads {@code notices.yaml}: {@code notices: [{id: …, from: 2026-01-01, until: 2026-01-31, title: {…}, text: {uk: …,
 * en: …, hu: …}}]}; the title may be left out.
 */
final class NoticesFile {
    private static final int LONGEST = 500;
    private static final int MOST = 100;

    private NoticesFile() {}

    static List<Notice> read(YamlMap file) {
        file.only("notices");
        List<Notice> notices = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap notice : file.maps("notices")) {
            notice.only("id", "from", "until", "title", "text");
            String id = notice.required("id");
            if (!id.isEmpty() && !ids.add(id)) {
                notice.error("id", "notice " + id + " stands twice");
            }
            LocalDate from = day(notice, "from");
            LocalDate until = day(notice, "until");
            if (until.isBefore(from)) {
                notice.error("until", "until is before from");
            }
            Localized text = words(notice, "text");
            notices.add(new Notice(id, from, until, notice.has("title") ? words(notice, "title") : text, text));
        }
        if (notices.size() > MOST) {
            file.error("notices", "at most " + MOST + " notices");
        }
        return List.copyOf(notices);
    }

    /** In all three languages, unlike a text of the menu: nobody is to miss a notice. */
    private static Localized words(YamlMap notice, String key) {
        YamlMap text = notice.map(key);
        text.only("uk", "en", "hu");
        for (String language : List.of("en", "hu")) {
            text.required(language);
        }
        for (String language : text.keys()) {
            int length = text.text(language, "").length();
            if (length > LONGEST) {
                text.error(language, "at most " + LONGEST + " characters, not " + length);
            }
        }
        return ServiceWords.of(text);
    }

    private static LocalDate day(YamlMap notice, String key) {
        String day = notice.required(key);
        try {
            return day.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(day);
        } catch (DateTimeException e) {
            notice.error(key, key + " must be a day such as 2026-01-31, not " + day);
            return LocalDate.EPOCH;
        }
    }
}
