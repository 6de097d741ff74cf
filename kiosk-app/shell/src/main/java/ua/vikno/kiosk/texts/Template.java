package ua.vikno.kiosk.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parsed entry: text with holes. */
record Template(List<Part> parts) {
    Template {
        parts = List.copyOf(parts);
    }

    /** A piece of an entry. */
    sealed interface Part {}

    record Literal(String text) implements Part {}

    /** @param style empty for the plain form */
    record Hole(int index, String style) implements Part {}

    /** @param forms by CLDR category; always holds {@code other} or {@code many} */
    record Plural(int index, Map<String, String> forms) implements Part {}

    /** The indices of the arguments it uses; equal in all languages. */
    Set<Integer> arguments() {
        return parts.stream()
                .flatMap(part -> switch (part) {
                    case Literal _ -> Stream.<Integer>empty();
                    case Hole hole -> Stream.of(hole.index());
                    case Plural plural -> Stream.of(plural.index());
                })
                .collect(Collectors.toSet());
    }

    /** With strings put into its holes, whatever their style. */
    String filled(String... arguments) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Literal literal -> literal.text();
                        case Hole hole -> arguments[hole.index()];
                        case Plural _ -> throw new IllegalArgumentException("a string chooses no plural form");
                    });
        }
        return text.toString();
    }

    static Template parse(String key, String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                parts.add(new Literal(text.substring(at)));
                break;
            }
            if (open > at) {
                parts.add(new Literal(text.substring(at, open)));
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalStateException("unclosed hole in " + key);
            }
            parts.add(hole(key, text.substring(open + 1, close)));
            at = close + 1;
        }
        return new Template(parts);
    }

    private static Part hole(String key, String inside) {
        String[] words = inside.split(",", 3);
        try {
            int index = Integer.parseInt(words[0]);
            if (words.length == 3 && words[1].equals("plural")) {
                return new Plural(index, forms(key, words[2]));
            }
            return new Hole(index, words.length > 1 ? words[1] : "");
        } catch (NumberFormatException e) {
            throw new IllegalStateException("hole without number in " + key, e);
        }
    }

    private static Map<String, String> forms(String key, String text) {
        Map<String, String> forms = new HashMap<>();
        for (String form : text.split("\\|", -1)) {
            int equals = form.indexOf('=');
            if (equals < 1) {
                throw new IllegalStateException("plural form without name in " + key);
            }
            forms.put(form.substring(0, equals), form.substring(equals + 1));
        }
        if (!forms.containsKey("other") && !forms.containsKey("many")) {
            throw new IllegalStateException("plural without its general form in " + key);
        }
        return Map.copyOf(forms);
    }
}
