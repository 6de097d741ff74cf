package ua.vikno.portal.city.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.forms.NamedCheck;
import ua.vikno.portal.api.forms.Option;
import ua.vikno.portal.api.forms.OptionList;
import ua.vikno.portal.yaml.YamlMap;

/** Reads lists of what can be chosen, from {@code lists.yaml}, {@code city-lists.yaml} and from a form itself. */
final class ListsReader {
    private static final int MOST_LISTS = 200;
    private static final int MOST_OPTIONS = 1000;
    private static final int LONGEST = 100;

    private final Map<String, OptionList> lists = new LinkedHashMap<>();
    private final Dictionary dictionary;

    ListsReader(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    Map<String, OptionList> lists() {
        return lists;
    }

    void readAll(YamlMap file) {
        if (file.keys().size() > MOST_LISTS) {
            file.error(file.keys().iterator().next(), "at most " + MOST_LISTS + " lists in a file");
            return;
        }
        for (String id : file.keys()) {
            YamlMap list = file.map(id);
            list.only("mark", "source", "note", "of", "options");
            add(file, id, id, list.text("of"), list.maps("options"));
        }
    }

    /**
     * @param holder where the list stands, under {@code key}
     * @param of the question that decides what is offered; null for a list offered whole
     */
    void add(YamlMap holder, String key, String id, @Nullable String of, List<YamlMap> options) {
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            holder.error(key, "a list has 1 to " + MOST_OPTIONS + " options, not " + options.size());
        }
        List<Option> read = new ArrayList<>();
        options.stream().limit(MOST_OPTIONS).forEach(each -> read.add(option(each, of != null)));
        put(holder, key, id, new OptionList(of, read));
        unique(options);
    }

    void put(YamlMap holder, String key, String id, OptionList list) {
        if (lists.putIfAbsent(id, list) != null) {
            holder.error(key, "list " + id + " stands twice: remove one");
        }
    }

    /** The options of one question, under an id of their own. */
    void inline(YamlMap question, String id) {
        add(question, "options", id, null, question.maps("options"));
    }

    Option option(YamlMap option, boolean dependent) {
        option.only("id", "uk", "en", "hu", "of", "check", "rank", "mark", "source", "note");
        String id = option.required("id");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}")) {
            option.error(
                    "id", "an id is Latin letters, digits, points, hyphens and lower lines, 60 at most, not " + id);
        }
        if (dependent != option.has("of")) {
            option.error("of", dependent ? "of is missing: the option before" : "of is for a list that has of itself");
        }
        Optional<NamedCheck> check =
                option.has("check") ? Values.constant(option, "check", NamedCheck.class) : Optional.empty();
        return new Option(id, dictionary.texts(option, LONGEST), option.text("of"), check.orElse(null));
    }

    private static void unique(List<YamlMap> options) {
        Set<String> ids = new HashSet<>();
        for (YamlMap option : options) {
            String id = option.text("id", "");
            if (!ids.add(id)) {
                option.error("id", "option " + id + " stands twice: remove one");
            }
        }
    }
}
