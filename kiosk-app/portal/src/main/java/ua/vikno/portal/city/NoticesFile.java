package ua.vikno.portal.city;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.vikno.portal.yaml.YamlMap;

/** Reads {@code notices.yaml}: {@code notices: [{id: …, from: 2026-01-01, until: 2026-01-31, text: {uk: …, en: …, hu: …}}]}. */
final class NoticesFile {
    private static final int LONGEST = 500;

    private NoticesFile() {}

    static List<Notice> read(YamlMap file) {
        file.only("notices");
        List<Notice> notices = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap notice : file.maps("notices")) {
            notice.only("id", "from", "until", "text");
            String id = notice.required("id");
            if (!id.isEmpty() && !ids.add(id)) {
                notice.error("id", "notice " + id + " stands twice");
            }
            LocalDate from = day(notice, "from");
            LocalDate until = day(notice, "until");
            if (until.isBefore(from)) {
                notice.error("until", "until is before from");
            }
            YamlMap text = notice.map("text");
            text.only("uk", "en", "hu");
            notices.add(new Notice(id, from, until, words(text, "uk"), words(text, "en"), words(text, "hu")));
        }
        return List.copyOf(notices);
    }

    private static String words(YamlMap text, String language) {
        String words = text.required(language);
        if (words.length() > LONGEST) {
            text.error(language, "at most " + LONGEST + " characters, not " + words.length());
        }
        return words;
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
