package ua.vikno.portal.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.documents.qr.Iban;
import ua.vikno.portal.address.Letters;
import ua.vikno.portal.api.common.Payee;
import ua.vikno.portal.yaml.Findings;
import ua.vikno.portal.yaml.YamlMap;

/**
 * The payees: each provider's requisites, by the id of its register. They come from a file of the city's own; only a
 * demonstration may do with invented ones.
 *
 * @param invented names are marked «(зразок)», and registers of unpublished providers have a payee too
 */
record Payees(Map<String, Payee> byRegister, boolean invented) {
    private static final String INVENTED = "demonstration-payees.yaml";
    private static final int MAX_NAME = 140;

    /** None: bills cannot be formed. */
    static final Payees NONE = new Payees(Map.of(), false);

    /** Invented ones, whose names are marked «(зразок)». */
    static Payees demonstration() {
        Findings findings = new Findings();
        Payees payees = new Payees(requisites(YamlMap.parse(inventedFile(), INVENTED, findings)), true);
        findings.refuse();
        return payees;
    }

    /**
     * A YAML file: {@code payees: {water: {name: …, iban: UA…, code: "…"}}}.
     *
     * @throws IllegalArgumentException with file and line when it cannot be read or a requisite is not valid (IBAN by ISO
     *     7064, length of the name by Resolution 97); a wrong check digit of the code is not refused, old records have such
     */
    static Payees of(Path file) {
        Findings findings = new Findings();
        Payees payees = read(file, String.valueOf(file.getFileName()), findings);
        findings.refuse();
        return payees;
    }

    static Payees read(Path file, String shown, Findings findings) {
        return new Payees(requisites(YamlMap.read(file, shown, findings)), false);
    }

    private static String inventedFile() {
        try (InputStream in = Payees.class.getResourceAsStream(INVENTED)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name as published; null where the register's provider is not published in this city */
    Optional<Payee> payee(String register, @Nullable String name) {
        return Optional.ofNullable(byRegister.get(register))
                .map(p -> invented ? new Payee((name == null ? p.name() : name) + " (зразок)", p.iban(), p.code()) : p);
    }

    private static Map<String, Payee> requisites(YamlMap file) {
        file.only("payees");
        YamlMap payees = file.map("payees");
        Map<String, Payee> requisites = new LinkedHashMap<>();
        for (String register : payees.keys()) {
            YamlMap payee = payees.map(register);
            payee.only("name", "iban", "code");
            requisites.put(register, checked(payee));
        }
        return Map.copyOf(requisites);
    }

    private static Payee checked(YamlMap payee) {
        String name = Letters.withoutMarkup(payee.required("name"));
        String iban = payee.required("iban");
        String code = payee.required("code");
        if (!iban.isEmpty()) {
            Iban.fault(iban).ifPresent(fault -> payee.error("iban", "IBAN: " + fault));
        }
        if (name.length() > MAX_NAME) {
            payee.error("name", "name must have 1 to 140 characters, not " + name.length());
        }
        if (!code.isEmpty() && !code.matches("\\d{8}|\\d{10}")) {
            payee.error("code", "code must have 8 digits, or 10 of a person; put it in quotes");
        }
        return new Payee(name, iban, code);
    }
}
