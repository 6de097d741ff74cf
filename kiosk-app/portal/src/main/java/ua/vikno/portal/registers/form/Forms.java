package ua.vikno.portal.registers.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The forms a portal takes, in the order in which a set is loaded: spellings that can hold ґ first, payments last.
 */
public record Forms(List<Form> all) {
    private static final List<String> BUILT_IN = List.of("water", "heat", "waste", "payments");

    public static Forms builtIn() {
        return new Forms(BUILT_IN.stream().map(Forms::load).toList());
    }

    public Optional<Form> byId(String id) {
        return all.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    public List<ChargesForm> charges() {
        return all.stream()
                .filter(ChargesForm.class::isInstance)
                .map(ChargesForm.class::cast)
                .toList();
    }

    public Optional<ChargesForm> ofProvider(String provider) {
        return charges().stream().filter(f -> f.provider().equals(provider)).findFirst();
    }

    /** The place of a provider among the others, for listing lines. */
    public int rank(String provider) {
        List<ChargesForm> charges = charges();
        for (int i = 0; i < charges.size(); i++) {
            if (charges.get(i).provider().equals(provider)) {
                return i;
            }
        }
        return charges.size();
    }

    private static Form load(String id) {
        try (InputStream in = Forms.class.getResourceAsStream(id + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("no description of form " + id);
            }
            return FormDescription.read(id, new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
