package ua.vikno.portal.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong in a set of files. Confined to one thread. */
public final class Findings {
    private static final int TOLD = 10;

    private final List<Finding> all = new ArrayList<>();

    public void error(String file, int line, String text) {
        all.add(new Finding(file, line, true, text));
    }

    public void warn(String file, int line, String text) {
        all.add(new Finding(file, line, false, text));
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    public List<Finding> errors() {
        return all.stream().filter(Finding::error).toList();
    }

    /** @throws IllegalArgumentException with the first ten errors, when there is any */
    public void refuse() {
        List<Finding> errors = errors();
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(
                    errors.stream().limit(TOLD).map(Finding::toString).collect(Collectors.joining("\n")));
        }
    }

    /**
     * One thing wrong in a file.
     *
     * @param line counted from 1; 0 for the file as a whole
     * @param error false for a warning: the file is used all the same
     * @param text what is wrong and what to do
     */
    public record Finding(String file, int line, boolean error, String text) {
        /** {@code forms/water.yaml:12: error: …}, as compilers write it, so that editors find the place. */
        @Override
        public String toString() {
            return file + (line == 0 ? "" : ":" + line) + ": " + (error ? "error: " : "warning: ") + text;
        }
    }
}
