package ua.vikno.portal.city;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ua.vikno.portal.yaml.YamlMap;

/** Finds what is wrong in published facts: every fact needs its source and date, and a tariff its provider. */
final class FactsCheck {
    private static final String[] SECTIONS = {
        "city",
        "cnap",
        "contact_centre",
        "budget",
        "providers",
        "tariffs",
        "norms",
        "payment_places",
        "kindergartens",
        "transport",
        "news"
    };
    private static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?|undated";

    private FactsCheck() {}

    static void check(YamlMap facts) {
        facts.only(SECTIONS);
        String slug = facts.map("city").text("slug", "");
        if (!slug.isEmpty() && !slug.matches("[a-z0-9-]{1,40}")) {
            facts.map("city").error("slug", "slug must be small Latin letters, digits and dashes");
        }
        Set<String> providers = new HashSet<>();
        for (YamlMap provider : facts.maps("providers")) {
            String id = provider.required("id");
            provider.required("name");
            sourced(provider);
            if (!providers.add(id)) {
                provider.error("id", "provider " + id + " stands twice");
            }
        }
        for (YamlMap tariff : facts.maps("tariffs")) {
            tariff.required("service");
            sourced(tariff);
            String status = tariff.required("status");
            if (!status.isEmpty() && !Tariffs.STATUSES.contains(status)) {
                tariff.error("status", "status must be reported, applied, not_applied, proposed or planned");
            }
            for (String key : List.of("valid_from", "valid_to")) {
                if (!tariff.text(key, "undated").matches(DATE)) {
                    tariff.error(key, key + " must be a date such as 2026, 2026-01 or 2026-01-31");
                }
            }
            String provider = tariff.text("provider");
            boolean national = tariff.text("scope", "city").equals("national");
            if (provider != null && !national && !providers.contains(provider)) {
                tariff.error(
                        "provider",
                        "provider " + provider + " is not among the providers: add it, or say scope: national");
            }
            if (tariff.text("value") != null) {
                tariff.required("unit");
            }
        }
        for (String list : List.of("norms", "payment_places", "kindergartens", "transport", "news")) {
            facts.maps(list).forEach(FactsCheck::sourced);
        }
    }

    private static void sourced(YamlMap fact) {
        fact.required("source");
        String date = fact.required("as_of");
        if (!date.isEmpty() && !date.matches(DATE)) {
            fact.error("as_of", "as_of must be a date such as 2026, 2026-01 or 2026-01-31, or undated");
        }
    }
}
