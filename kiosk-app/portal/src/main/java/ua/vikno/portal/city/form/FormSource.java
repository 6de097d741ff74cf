package ua.vikno.portal.city.form;

import java.util.Map;
import ua.vikno.portal.api.forms.FormVersion;
import ua.vikno.portal.yaml.YamlMap;

/**
 * A form together with where its parts stand.
 *
 * @param questions each question's lines, by its id
 * @param sections each section's lines, by its id
 */
record FormSource(FormVersion form, YamlMap file, Map<String, YamlMap> questions, Map<String, YamlMap> sections) {
    YamlMap lines(String question) {
        return questions.getOrDefault(question, file);
    }
}
