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
import ua.vikno.portal.api.published.ServiceNames;
import ua.vikno.portal.api.published.Tariff;
import ua.vikno.portal.city.Catalogue.Billed;
import ua.vikno.portal.yaml.YamlMap;

/** Makes a catalogue of a city's published facts ({@code city.yaml}) and of what its registers are called there. */
final class CatalogueFile {
    private static final String CENTRE = "Центр надання адміністративних послуг";

    private final YamlMap facts;
    private final YamlMap registers;
    private final Payees payees;
    private final ServiceNames names;

    CatalogueFile(YamlMap facts, YamlMap registers, Payees payees, ServiceNames names) {
        this.names = names;
        this.facts = facts;
        this.registers = registers;
        this.payees = payees;
    }

    Catalogue read() {
        YamlMap city = facts.map("city");
        YamlMap centre = facts.map("cnap");
        String slug = city.required("slug");
        return new Catalogue(
                slug,
                city.required("name_uk"),
                new City.Centre(centre.text("name", CENTRE), centre.text("address"), phone(centre)),
                providers(),
                tariffs(),
                billed(),
                names);
    }

    private List<Provider> providers() {
        List<Provider> providers = new ArrayList<>();
        Set<String> renamed = new HashSet<>();
        for (String register : registers.keys()) {
            String published = registers.map(register).required("provider");
            for (YamlMap provider : facts.maps("providers")) {
                if (published.equals(provider.text("id"))) {
                    String name = provider.text("name", published);
                    providers.add(provider(
                            register, provider, payees.payee(register, name).orElse(null)));
                    renamed.add(published);
                }
            }
        }
        payees.byRegister().keySet().stream()
                .filter(register -> !registers.has(register))
                .sorted()
                .forEach(register -> providers.add(unpublished(register)));
        for (YamlMap provider : facts.maps("providers")) {
            String id = provider.text("id", "");
            if (!renamed.contains(id)) {
                providers.add(provider(id, provider, null));
            }
        }
        return List.copyOf(providers);
    }

    /** Sends registers to a city that has published nothing about it. */
    private Provider unpublished(String register) {
        Payee payee = payees.payee(register, null).orElseThrow();
        return new Provider(register, payee.name(), List.of(), null, null, null, null, payee, "", "undated");
    }

    private static Provider provider(String id, YamlMap facts, @Nullable Payee payee) {
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

    private List<Tariff> tariffs() {
        List<Tariff> tariffs = new ArrayList<>();
        for (YamlMap tariff : facts.maps("tariffs")) {
            BigDecimal value = Tariffs.value(tariff);
            String unit = tariff.text("unit");
            if (Tariffs.isShown(tariff) && value != null && unit != null) {
                tariffs.add(new Tariff(
                        tariff.text("service", ""),
                        names.idOf(tariff.text("service", "")).orElse(null),
                        registerId(tariff.text("provider")),
                        value,
                        unit,
                        tariff.text("consumers"),
                        tariff.text("valid_from"),
                        tariff.text("act"),
                        tariff.text("source", ""),
                        tariff.text("as_of", "undated"),
                        tariff.text("valid_to"),
                        tariff.text("valid_from_note")));
            }
        }
        return List.copyOf(tariffs);
    }

    private List<Billed> billed() {
        List<Billed> billed = new ArrayList<>();
        for (String register : registers.keys()) {
            YamlMap chosen = registers.map(register).map("tariffs");
            for (String service : chosen.keys()) {
                YamlMap tariff = chosen.map(service);
                tariff.only("service", "value");
                BigDecimal value = Tariffs.value(tariff);
                if (value == null || !isPublished(tariff)) {
                    tariff.error("value", "no tariff of city.yaml in force has this service and value");
                } else {
                    billed.add(new Billed(register, service, value));
                }
            }
        }
        return List.copyOf(billed);
    }

    private boolean isPublished(YamlMap chosen) {
        return facts.maps("tariffs").stream()
                .anyMatch(t -> Tariffs.isShown(t)
                        && chosen.text("service", "").equals(t.text("service"))
                        && chosen.text("value", "").equals(t.text("value")));
    }

    private @Nullable String registerId(@Nullable String published) {
        for (String register : registers.keys()) {
            if (registers.map(register).text("provider", "").equals(published)) {
                return register;
            }
        }
        return published;
    }

    private static @Nullable String phone(YamlMap facts) {
        if (facts.has("phones")) {
            List<String> phones = facts.texts("phones");
            return phones.isEmpty() ? facts.text("phone") : String.join(", ", phones);
        }
        return facts.text("phone");
    }
}
