package ua.vikno.portal.city.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.deadlines.Term;
import ua.vikno.portal.api.forms.Option;
import ua.vikno.portal.api.forms.OptionList;
import ua.vikno.portal.yaml.YamlMap;

/** Reads {@code problem-categories.yaml}: two lists, of categories and of their problems, and by when each problem is solved. */
record CategoriesFile(ListsReader lists, Dictionary dictionary) {
    private static final String CATEGORIES = "problem-categories";
    private static final String PROBLEMS = "problems_of_category";
    private static final int MOST = 200;
    private static final int LONGEST = 100;

    void read(YamlMap file) {
        file.only("defaults", "categories");
        List<YamlMap> categories = file.maps("categories");
        if (categories.size() > MOST
                || categories.stream().mapToInt(c -> c.maps("problems").size()).sum() > MOST) {
            file.error("categories", "at most " + MOST + " categories and " + MOST + " problems");
            return;
        }
        List<Option> all = new ArrayList<>();
        List<Option> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap category : categories) {
            category.only("id", "uk", "en", "hu", "share", "executor", "season", "problems");
            Option read = option(category, null, ids);
            all.add(read);
            if (category.maps("problems").isEmpty()) {
                category.error("problems", "category " + read.id() + " has no problem to choose");
            }
            for (YamlMap problem : category.maps("problems")) {
                problems.add(option(problem, read.id(), ids));
                deadlines(problem);
            }
        }
        lists.put(file, "categories", CATEGORIES, new OptionList(null, all));
        lists.put(file, "categories", PROBLEMS, new OptionList("category", problems));
    }

    private Option option(YamlMap map, @Nullable String of, Set<String> ids) {
        String id = map.required("id");
        if (!id.matches("[a-z][a-z0-9_]{0,59}")) {
            map.error("id", "an id is small Latin letters, digits and lower lines, 60 at most, not " + id);
        }
        if (!ids.add(id)) {
            map.error("id", id + " stands twice: remove one");
        }
        return new Option(id, dictionary.texts(map, LONGEST), of, null);
    }

    /** A problem is solved by a deadline, is an appeal with a deadline of its own, or is not taken at all: then there is a call. */
    private static void deadlines(YamlMap problem) {
        problem.only(
                "id", "uk", "en", "hu", "react", "limit", "accept", "danger", "call", "queue", "stream", "mark",
                "note");
        Stream.of("react", "accept").filter(problem::has).forEach(key -> term(problem, key));
        if (problem.has("limit")) {
            Optional<Term> limit = term(problem, "limit");
            Optional<Term> react = problem.has("react") ? term(problem, "react") : Optional.empty();
            if (limit.orElse(null) instanceof Term.Hours whole
                    && react.orElse(null) instanceof Term.Hours first
                    && first.length().compareTo(whole.length()) > 0) {
                problem.error("react", "react is later than limit");
            }
        } else if (!problem.has("stream") && !problem.has("call")) {
            problem.error("id", "limit is missing: by when is " + problem.text("id") + " solved");
        }
    }

    private static Optional<Term> term(YamlMap problem, String key) {
        try {
            if (problem.isMap(key)) {
                return Values.whole(problem.map(key), "wd", 1, MOST).map(Term.WorkingDays::new);
            }
            return Values.duration(problem, key).map(length -> new Term.Hours(length, false));
        } catch (IllegalArgumentException e) {
            problem.error(key, key + " " + e.getMessage());
            return Optional.empty();
        }
    }
}
