package ua.vikno.portal.city.form;

import java.nio.file.Files;
import java.nio.file.Path;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.yaml.Findings;
import ua.vikno.portal.yaml.YamlMap;

/** The directory {@code resident-forms} of a city. */
public final class ResidentForms {
    public static final String DIRECTORY = "resident-forms";

    private static final String DEADLINES = "deadline-rules.yaml";

    private ResidentForms() {}

    /** @param city the city's directory, with or without forms for residents */
    public static void check(Path city, Findings findings) {
        Path directory = city.resolve(DIRECTORY);
        if (Files.isDirectory(directory)) {
            DeadlinesFile.read(file(directory, DEADLINES, findings), PortalOptions.ZONE);
        }
    }

    private static YamlMap file(Path directory, String name, Findings findings) {
        Path file = directory.resolve(name);
        String shown = DIRECTORY + "/" + name;
        return Files.exists(file) ? YamlMap.read(file, shown, findings) : YamlMap.empty(shown, findings);
    }
}
