package ua.vikno.portal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was typed behind a command: each option is taken out by who knows it, and words are left. */
public final class CommandLine {
    private static final String DATABASE = "jdbc:sqlite:vikno-portal.db";

    private final List<String> left;

    CommandLine(List<String> typed) {
        left = new ArrayList<>(typed);
    }

    /** The value of {@code NAME=VALUE}; that of the last when it was typed again. */
    public Optional<String> option(String name) {
        List<String> values = options(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /** The values of {@code NAME=VALUE}, in the order they were typed in. */
    public List<String> options(String name) {
        String start = name + "=";
        List<String> found =
                left.stream().filter(word -> word.startsWith(start)).toList();
        left.removeAll(found);
        return found.stream().map(word -> word.substring(start.length())).toList();
    }

    /** Whether this option without a value was typed. */
    public boolean flag(String name) {
        return left.remove(name);
    }

    /** The portal's database as it was typed, else the embedded one in the working directory. */
    public String database() {
        return option("--database").orElse(DATABASE);
    }

    /** What nobody has taken out. */
    public List<String> words() {
        return List.copyOf(left);
    }

    /** Whether among them is an option that the command does not know. */
    public boolean isStrange() {
        return left.stream().anyMatch(word -> word.startsWith("-"));
    }
}
