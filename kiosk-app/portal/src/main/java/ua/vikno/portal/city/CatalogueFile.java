package ua.vikno.portal.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Payee;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.Tariff;
import ua.vikno.portal.city.Catalogue.Billed;

/** Reads a city's file and what its registers are called there. */
final class CatalogueFile {
    /** Tariffs in force or reported as such; proposed, planned and not applied ones are nobody's price. */
    private static final Set<String> SHOWN = Set.of("reported", "applied");

    private CatalogueFile() {}

    static Catalogue read(String slug, Payees payees) {
        Facts facts = Facts.load(slug + ".yaml");
        Facts billing = Facts.load("billing.yaml");
        Facts registers = billing.mapping("cities").mapping(slug);
        Facts city = facts.mapping("city");
        Facts centre = facts.mapping("cnap");
        return new Catalogue(
                slug,
                city.text("name_uk", slug),
                new City.Centre(
                        centre.text("name", "Центр надання адміністративних послуг"),
                        centre.text("address"),
                        phone(centre)),
                providers(facts, registers, payees),
                tariffs(facts, registers),
                billed(facts, registers));
    }

    private static List<Provider> providers(Facts facts, Facts registers, Payees payees) {
        List<Provider> providers = new ArrayList<>();
        Set<String> renamed = new HashSet<>();
        for (String register : registers.values().keySet()) {
            String published = registers.mapping(register).text("provider", "");
            for (Facts provider : facts.list("providers")) {
                if (published.equals(provider.text("id"))) {
                    String name = provider.text("name", published);
                    providers.add(provider(
                            register, provider, payees.payee(register, name).orElse(null)));
                    renamed.add(published);
                }
            }
        }
        payees.byRegister().keySet().stream()
                .filter(register -> !registers.values().containsKey(register))
                .sorted()
                .forEach(register -> providers.add(unpublished(register, payees)));
        for (Facts provider : facts.list("providers")) {
            String id = provider.text("id", "");
            if (!renamed.contains(id)) {
                providers.add(provider(id, provider, null));
            }
        }
        return List.copyOf(providers);
    }

    /** Sends registers to a city that has published nothing about it. */
    private static Provider unpublished(String register, Payees payees) {
        Payee payee = payees.payee(register, null).orElseThrow();
        return new Provider(register, payee.name(), List.of(), null, null, null, null, payee, "", "undated");
    }

    private static Provider provider(String id, Facts facts, @Nullable Payee payee) {
        return new Provider(
                id,
                facts.text("name", id),
                facts.texts("services"),
                facts.text("address"),
                phone(facts),
                facts.text("site"),
                facts.text("email"),
                payee,
                facts.text("source", ""),
                facts.text("as_of", "undated"));
    }

    private static List<Tariff> tariffs(Facts facts, Facts registers) {
        List<Tariff> tariffs = new ArrayList<>();
        for (Facts tariff : facts.list("tariffs")) {
            String value = tariff.text("value");
            String unit = tariff.text("unit");
            if (SHOWN.contains(tariff.text("status", "")) && value != null && unit != null) {
                tariffs.add(new Tariff(
                        tariff.text("service", ""),
                        registerId(registers, tariff.text("provider")),
                        new BigDecimal(value),
                        unit,
                        tariff.text("consumers"),
                        tariff.text("valid_from"),
                        tariff.text("act"),
                        tariff.text("source", ""),
                        tariff.text("as_of", "undated")));
            }
        }
        return List.copyOf(tariffs);
    }

    private static List<Billed> billed(Facts facts, Facts registers) {
        List<Billed> billed = new ArrayList<>();
        for (String register : registers.values().keySet()) {
            Facts chosen = registers.mapping(register).mapping("tariffs");
            for (String service : chosen.values().keySet()) {
                Facts tariff = chosen.mapping(service);
                String value = tariff.text("value", "");
                boolean published = facts.list("tariffs").stream()
                        .anyMatch(t -> SHOWN.contains(t.text("status", ""))
                                && tariff.text("service", "").equals(t.text("service"))
                                && value.equals(t.text("value")));
                if (!published) {
                    throw new IllegalStateException("tariff " + value + " of " + service + " is not published");
                }
                billed.add(new Billed(register, service, new BigDecimal(value)));
            }
        }
        return List.copyOf(billed);
    }

    private static @Nullable String registerId(Facts registers, @Nullable String published) {
        for (String register : registers.values().keySet()) {
            if (registers.mapping(register).text("provider", "").equals(published)) {
                return register;
            }
        }
        return published;
    }

    private static @Nullable String phone(Facts facts) {
        List<String> phones = facts.texts("phones");
        return phones.isEmpty() ? facts.text("phone") : String.join(", ", phones);
    }
}
