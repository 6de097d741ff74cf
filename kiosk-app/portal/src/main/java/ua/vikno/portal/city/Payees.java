package ua.vikno.portal.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.documents.qr.Iban;
import ua.vikno.portal.api.common.Payee;

/**
 * Whom to pay: each provider's requisites, by the id of its register. They come from a file of the city's own; only a
 * demonstration may do with invented ones.
 *
 * @param invented names are marked «(зразок)», and registers of unpublished providers have a payee too
 */
public record Payees(Map<String, Payee> byRegister, boolean invented) {
    /** How an unpublished provider is called in a demonstration. */
    private static final Map<String, String> DELIVERERS =
            Map.of("water", "Постачальник води", "heat", "Постачальник тепла", "waste", "Вивезення відходів");

    private static final long MAX_BYTES = 1 << 20;
    private static final int MAX_NAME = 140;

    /** None: bills cannot be formed. */
    public static final Payees NONE = new Payees(Map.of(), false);

    public static Payees demonstration() {
        return new Payees(requisites(Facts.load("billing.yaml").mapping("payees")), true);
    }

    /**
     * A YAML file: {@code payees: {water: {name: …, iban: UA…, code: "…"}}}.
     *
     * @throws IllegalArgumentException when it cannot be read or a requisite is not valid (IBAN by ISO 7064, length of the
     *     name by Resolution 97); a wrong check digit of the code is not refused, old records have such
     */
    public static Payees of(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException("payees: " + file + " is larger than " + MAX_BYTES + " bytes");
            }
            Payees payees =
                    new Payees(requisites(Facts.parse(Files.readString(file)).mapping("payees")), false);
            payees.byRegister.forEach(Payees::check);
            return payees;
        } catch (IOException e) {
            throw new IllegalArgumentException("payees: cannot read " + file, e);
        }
    }

    /** @param name as published; null where the register's provider is not published in this city */
    Optional<Payee> payee(String register, @Nullable String name) {
        return Optional.ofNullable(byRegister.get(register))
                .map(p -> invented ? new Payee(marked(register, name), p.iban(), p.code()) : p);
    }

    private static String marked(String register, @Nullable String name) {
        return (name == null ? DELIVERERS.getOrDefault(register, "Постачальник") : name) + " (зразок)";
    }

    private static Map<String, Payee> requisites(Facts payees) {
        Map<String, Payee> requisites = new LinkedHashMap<>();
        for (String register : payees.values().keySet()) {
            Facts payee = payees.mapping(register);
            requisites.put(register, new Payee(payee.text("name", ""), payee.text("iban", ""), payee.text("code", "")));
        }
        return Map.copyOf(requisites);
    }

    private static void check(String register, Payee payee) {
        Optional<String> fault = Iban.fault(payee.iban());
        if (fault.isPresent()) {
            throw new IllegalArgumentException("payees: IBAN of " + register + ": " + fault.get());
        }
        if (payee.name().isBlank() || payee.name().length() > MAX_NAME) {
            throw new IllegalArgumentException("payees: name of " + register + ": 1 to 140 characters");
        }
        if (!List.of(8, 10).contains(payee.code().length())) {
            throw new IllegalArgumentException("payees: code of " + register + ": 8 digits, or 10 of a person");
        }
    }
}
