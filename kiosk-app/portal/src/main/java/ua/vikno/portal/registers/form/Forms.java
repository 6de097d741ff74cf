package ua.vikno.portal.registers.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ua.vikno.portal.yaml.Findings;
import ua.vikno.portal.yaml.YamlMap;

/**
 * The forms a portal takes, in the order in which a set is loaded: spellings that can hold ґ first, payments last.
 */
public record Forms(List<Form> all) {
    /** Forms of the portal's own; a city without forms has these. */
    public static final List<String> BUILT_IN = List.of("water", "heat", "waste", "payments");

    private static final String ENDING = ".yaml";

    public static Forms builtIn() {
        Findings findings = new Findings();
        Forms forms = new Forms(BUILT_IN.stream()
                .map(id -> FormDescription.read(id, YamlMap.parse(description(id), id + ENDING, findings)))
                .toList());
        findings.refuse();
        return forms;
    }

    /** The text of a built-in form, to be copied. */
    public static String description(String id) {
        try (InputStream in = Forms.class.getResourceAsStream(id + ENDING)) {
            if (in == null) {
                throw new IllegalStateException("no description of form " + id);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A directory of descriptions, {@code water.yaml} and the like. A provider that has none there keeps the built-in form,
     * and so do payments.
     *
     * @param order the city's providers, in the order in which their lines are listed; others follow by the name of their form
     */
    public static Forms read(Path directory, List<String> order, Findings findings) {
        List<Form> forms = new ArrayList<>();
        Map<Set<String>, String> headings = new HashMap<>();
        for (Path file : files(directory, findings)) {
            String name = file.getFileName().toString();
            String id = name.substring(0, name.length() - ENDING.length());
            String shown = "forms/" + name;
            int before = findings.errors().size();
            YamlMap yaml = YamlMap.read(file, shown, findings);
            Form form = FormDescription.read(id, yaml);
            if (findings.errors().size() > before) {
                continue;
            }
            String other = headings.putIfAbsent(Set.copyOf(form.columns()), name);
            if (other != null) {
                findings.error(shown, 0, "has the same columns as " + other + ": a file could be either");
            }
            forms.add(form);
        }
        builtIn().all().stream()
                .filter(form -> stands(form, order, forms) && !headings.containsKey(Set.copyOf(form.columns())))
                .forEach(forms::add);
        forms.sort(Comparator.comparingInt(Forms::stage).thenComparingInt(form -> place(form, order)));
        return new Forms(List.copyOf(forms));
    }

    /** Whether nothing of the city's own is in the place of a built-in form. */
    private static boolean stands(Form builtIn, List<String> order, List<Form> own) {
        boolean replaced = own.stream().anyMatch(form -> form.id().equals(builtIn.id()) || sameSender(form, builtIn));
        return !replaced && (!(builtIn instanceof Form.Charges charges) || order.contains(charges.provider()));
    }

    private static boolean sameSender(Form one, Form other) {
        return (one instanceof Form.Charges own && other instanceof Form.Charges charges)
                ? own.provider().equals(charges.provider())
                : (one instanceof Form.Payments && other instanceof Form.Payments);
    }

    private static List<Path> files(Path directory, Findings findings) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            findings.error("forms", 0, "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static int stage(Form form) {
        return switch (form) {
            case Form.Charges charges -> charges.holdsGhe() ? 0 : 1;
            case Form.Payments _ -> 2;
        };
    }

    private static int place(Form form, List<String> order) {
        int at = form instanceof Form.Charges charges ? order.indexOf(charges.provider()) : -1;
        return at < 0 ? order.size() : at;
    }

    public Optional<Form> byId(String id) {
        return all.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    public List<Form.Charges> charges() {
        return all.stream()
                .filter(Form.Charges.class::isInstance)
                .map(Form.Charges.class::cast)
                .toList();
    }

    /** The forms in which a provider sends its charges; most have one. */
    public List<Form.Charges> ofProvider(String provider) {
        return charges().stream().filter(f -> f.provider().equals(provider)).toList();
    }

    /** The place of a provider among the others, for listing lines. */
    public int rank(String provider) {
        int rank = 0;
        for (Form form : all) {
            if (form instanceof Form.Charges charges) {
                if (charges.provider().equals(provider)) {
                    return rank;
                }
                rank++;
            }
        }
        return rank;
    }
}
