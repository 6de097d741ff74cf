package ua.vikno.portal.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** The values of those options that were typed, by name. */
    public Map<String, String> options(Set<String> names) {
        Map<String, String> values = new HashMap<>();
        names.forEach(name -> option(name).ifPresent(value -> values.put(name, value)));
        return values;
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

    /** What is to be done and how many words are left, the command's own counted: {@code list2}; empty where there is no such word. */
    public String form() {
        return left.size() < 2 ? "" : left.get(1) + left.size();
    }

    /** Whether among them is an option that the command does not know. */
    public boolean isStrange() {
        return left.stream().anyMatch(word -> word.startsWith("-"));
    }
}
