package ua.vikno.technician;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.state.staff.StaffMember.Role;

/**
 * What was typed behind {@code ./vikno staff}.
 *
 * @param role of whoever is added
 * @param number of whoever is removed; 0 otherwise
 * @param file null for the usual one
 */
record StaffLine(
        Verb verb,
        Role role,
        int number,
        boolean pin,
        boolean card,
        @Nullable Path file) {
    enum Verb {
        LIST,
        ADD,
        REMOVE
    }

    /** @return empty when it was typed wrongly */
    static Optional<StaffLine> parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        String verb = rest.isEmpty() ? "" : rest.removeFirst();
        List<String> plain =
                rest.stream().filter(word -> !word.startsWith("--")).toList();
        boolean pin = rest.remove("--pin");
        boolean card = rest.remove("--card");
        Path file = rest.stream()
                .filter(word -> word.startsWith("--file="))
                .findFirst()
                .map(word -> Path.of(word.substring("--file=".length())))
                .orElse(null);
        rest.removeIf(word -> word.startsWith("--file="));
        rest.removeAll(plain);
        boolean add = verb.equals("add");
        if (!rest.isEmpty() || plain.size() != (verb.equals("list") ? 0 : 1) || add != (pin || card)) {
            return Optional.empty();
        }
        return switch (verb) {
            case "list" -> Optional.of(new StaffLine(Verb.LIST, Role.CLERK, 0, false, false, file));
            case "remove" ->
                plain.getFirst().matches("[1-9]\\d?")
                        ? Optional.of(new StaffLine(
                                Verb.REMOVE, Role.CLERK, Integer.parseInt(plain.getFirst()), false, false, file))
                        : Optional.empty();
            case "add" -> role(plain.getFirst()).map(role -> new StaffLine(Verb.ADD, role, 0, pin, card, file));
            default -> Optional.empty();
        };
    }

    private static Optional<Role> role(String typed) {
        return switch (typed) {
            case "clerk" -> Optional.of(Role.CLERK);
            case "technician" -> Optional.of(Role.TECHNICIAN);
            default -> Optional.empty();
        };
    }
}
