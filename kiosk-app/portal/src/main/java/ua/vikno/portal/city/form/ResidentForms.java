package ua.vikno.portal.city.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ua.vikno.portal.api.forms.FormHistory;
import ua.vikno.portal.api.forms.Lists;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.yaml.Findings;
import ua.vikno.portal.yaml.YamlMap;

/**
 * The directory {@code resident-forms} of a city: one file for each version of a form, and beside them the lists, deadlines and
 * translations that they share.
 *
 * @param forms by id
 */
public record ResidentForms(Map<String, FormHistory> forms, Lists lists) {
    public static final String DIRECTORY = "resident-forms";

    static final String DEADLINES = "deadline-rules.yaml";
    static final String WORDS = "words.yaml";
    static final String LISTS = "lists.yaml";
    static final String CITY_LISTS = "city-lists.yaml";

    private static final String CATEGORIES = "problem-categories.yaml";
    private static final Set<String> SHARED = Set.of(DEADLINES, WORDS, LISTS, CITY_LISTS, CATEGORIES);
    private static final int MOST_FORMS = 200;

    /**
     * @param city the city's directory, with or without forms for residents
     * @param findings gets what is wrong; with an error among them the result is not to be used
     */
    public static ResidentForms read(Path city, Findings findings) {
        Path directory = city.resolve(DIRECTORY);
        if (!Files.isDirectory(directory)) {
            return new ResidentForms(Map.of(), new Lists(Map.of()));
        }
        int before = findings.errors().size();
        Dictionary dictionary = new Dictionary(file(directory, WORDS, findings));
        ListsReader reader = new ListsReader(dictionary);
        reader.readAll(file(directory, LISTS, findings));
        reader.readAll(file(directory, CITY_LISTS, findings));
        if (Files.exists(directory.resolve(CATEGORIES))) {
            new CategoriesFile(reader, dictionary).read(file(directory, CATEGORIES, findings));
        }
        Set<String> deadlines = DeadlinesFile.read(file(directory, DEADLINES, findings), PortalOptions.ZONE);
        List<FormSource> sources = new ArrayList<>();
        for (String name : names(directory, findings)) {
            FormSource source = FormFile.read(file(directory, name, findings), dictionary, reader);
            if (!name.matches(source.form().id() + "(-\\d+)?\\.yaml")) {
                source.file()
                        .error("form", "a file of form " + source.form().id() + " is called so, or so with -1, -2 …");
            }
            sources.add(source);
        }
        dictionary.warnOfUnused();
        Lists lists = new Lists(reader.lists());
        sources.forEach(source -> new FormLint(source, lists, deadlines).check());
        Map<String, FormHistory> histories = FormVersions.of(sources);
        if (findings.errors().size() == before) {
            sources.forEach(source -> new FormWalk(source, lists).check());
        }
        return new ResidentForms(histories, lists);
    }

    private static List<String> names(Path directory, Findings findings) {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !SHARED.contains(name))
                    .sorted()
                    .toList();
            if (names.size() > MOST_FORMS) {
                findings.error(DIRECTORY, 0, "at most " + MOST_FORMS + " forms");
            }
            return names.stream().limit(MOST_FORMS).toList();
        } catch (IOException e) {
            findings.error(DIRECTORY, 0, "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static YamlMap file(Path directory, String name, Findings findings) {
        Path file = directory.resolve(name);
        String shown = DIRECTORY + "/" + name;
        return Files.exists(file) ? YamlMap.read(file, shown, findings) : YamlMap.empty(shown, findings);
    }
}
