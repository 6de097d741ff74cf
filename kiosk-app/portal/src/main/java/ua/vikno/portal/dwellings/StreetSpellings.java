package ua.vikno.portal.dwellings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ua.vikno.portal.address.Address;
import ua.vikno.portal.address.StreetNames;

/**
 * Which spellings are one street: those that differ in case, apostrophes or «8-го», and those with г for ґ unless forms
 * that can hold ґ know both streets.
 */
record StreetSpellings(List<StreetSpellings.Spelling> all) {
    private static final Comparator<Spelling> BEST = Comparator.comparing(Spelling::faithful)
            .thenComparingLong(s -> count(s.street(), "ґҐ"))
            .thenComparingLong(s -> count(s.street(), "'"))
            .thenComparingLong(
                    s -> s.street().chars().filter(Character::isUpperCase).count())
            .thenComparing(Spelling::street);

    /** @param faithful whether a form that can hold ґ spells it so */
    record Spelling(String street, boolean faithful) {}

    /** Each street's spellings, its best one first. */
    List<List<String>> streets() {
        Map<String, List<Spelling>> byKey = new LinkedHashMap<>();
        all.forEach(spelling -> byKey.computeIfAbsent(StreetNames.key(spelling.street()), _ -> new ArrayList<>())
                .add(spelling));
        List<List<String>> streets = new ArrayList<>();
        byKey.values().forEach(spellings -> streets.addAll(apart(spellings)));
        return streets;
    }

    private static List<List<String>> apart(List<Spelling> spellings) {
        List<String> faithful = spellings.stream()
                .filter(Spelling::faithful)
                .map(spelling -> Address.streetKey(spelling.street()))
                .distinct()
                .toList();
        if (faithful.size() < 2) {
            return List.of(sorted(spellings));
        }
        return faithful.stream()
                .map(key -> sorted(spellings.stream()
                        .filter(s -> !faithful.contains(Address.streetKey(s.street()))
                                || Address.streetKey(s.street()).equals(key))
                        .toList()))
                .toList();
    }

    private static List<String> sorted(List<Spelling> spellings) {
        return spellings.stream().sorted(BEST.reversed()).map(Spelling::street).toList();
    }

    private static long count(String text, String letters) {
        return text.chars().filter(c -> letters.indexOf(c) >= 0).count();
    }
}
