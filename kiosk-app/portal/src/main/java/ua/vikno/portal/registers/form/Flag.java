package ua.vikno.portal.registers.form;

import ua.vikno.portal.yaml.YamlMap;

/** Reads {@code true} and {@code false}, and nothing that only looks like them. */
final class Flag {
    private Flag() {}

    static boolean of(YamlMap yaml, String key) {
        String value = yaml.required(key);
        if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
            yaml.error(key, key + " must be true or false, not " + value);
        }
        return value.equals("true");
    }
}
